package org.whistle.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.problem.Refusal;

/** The list of the public board, and what stands behind each line of it; {@code docs/board.md} says what is public. */
@Component
@Transactional(readOnly = true)
public class Board {

    private static final Duration LATELY = Duration.ofDays(90);
    private static final int MOST_CELLS = 500;

    private final PublicRows rows;
    private final FilterReader filters;
    private final ItemFilter items;
    private final Clock clock;

    Board(PublicRows rows, FilterReader filters, ItemFilter items, Clock clock) {
        this.rows = rows;
        this.filters = filters;
        this.items = items;
        this.clock = clock;
    }

    /**
     * @param most entries a page
     * @throws Refusal when the filter asks for what is not known
     */
    public EntryPage page(BoardFilter filter, int most) {
        List<PublicEntry> read = rows.list(filters.read(filter), now(), most + 1);
        if (read.size() <= most) {
            return new EntryPage(read, null);
        }
        List<PublicEntry> entries = read.subList(0, most);
        return new EntryPage(
                new ArrayList<>(entries), Cursor.behind(entries.get(most - 1)).toString());
    }

    /**
     * The map of the same filter: of what goes on, or of the last three months where another state is asked for.
     *
     * @throws Refusal when the filter asks for what is not known
     */
    public BoardCells map(BoardFilter filter) {
        return rows.cells(filters.read(filter).onMap(now().minus(LATELY)), now(), MOST_CELLS);
    }

    /** @throws Refusal when there is no such request, or it is not public: both sound the same */
    public PublicEntry find(String trackingNumber) {
        return rows.find(trackingNumber, items.all(), now())
                .orElseThrow(() -> Refusal.notFound("not-on-board", trackingNumber));
    }

    /** @return the numbers of the parts of a split request that are public, too */
    public List<String> parts(PublicEntry whole) {
        return whole.parts() == 0 ? List.of() : rows.parts(whole.trackingNumber(), items.all());
    }

    private Instant now() {
        return clock.instant();
    }
}
