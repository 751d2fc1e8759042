package org.whistle.board;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.whistle.board.BoardQuestion.Order;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;
import org.whistle.request.Stage;

/** Understands what somebody typed, or says what is wrong with it. */
@Component
class FilterReader {

    private static final int LONGEST_WORD = 100;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final ItemFilter items;
    private final Surroundings surroundings;
    private final Organisation organisation;
    private final ZoneId zone;

    FilterReader(
            ItemFilter items,
            Surroundings surroundings,
            Organisation organisation,
            @Value("${whistle.zone}") ZoneId zone) {
        this.items = items;
        this.surroundings = surroundings;
        this.organisation = organisation;
        this.zone = zone;
    }

    /** @throws Refusal when a part of it is not known */
    BoardQuestion read(BoardFilter filter) {
        LocalDate from = day("from", filter.from());
        LocalDate to = day("to", filter.to());
        if (from != null && to != null && to.isBefore(from)) {
            throw Refusal.invalid("to", "board-backwards");
        }
        String after = word("after", filter.after());
        Stage stage = choice("stage", filter.stage(), Stage.class);
        return new BoardQuestion(
                community(filter.community()),
                items.read(filter),
                state(filter, stage),
                stage,
                areas(filter),
                from == null ? null : begin(from),
                to == null ? null : begin(to.plusDays(1)),
                blank(filter.order()) ? Order.NEWEST : choice("order", filter.order(), Order.class),
                after == null ? null : Cursor.read("after", after));
    }

    private String community(String written) {
        String code = word("community", written);
        if (code != null
                && organisation
                        .find(code)
                        .filter(unit -> unit.kind() == Unit.Kind.COMMUNITY)
                        .isEmpty()) {
            throw Refusal.invalid("community", "unknown-community");
        }
        return code;
    }

    /** What has ended is at no stage any more, unless somebody asks for just that. */
    private static BoardState state(BoardFilter filter, Stage stage) {
        BoardState state = choice("state", filter.state(), BoardState.class);
        return state == null && stage != null ? BoardState.OPEN : state;
    }

    private List<Area> areas(BoardFilter filter) {
        List<Area> areas = new ArrayList<>();
        Optional.ofNullable(word("cell", filter.cell()))
                .map(cell -> Area.read("cell", cell))
                .ifPresent(areas::add);
        Optional.ofNullable(word("place", filter.place())).map(surroundings::of).ifPresent(areas::add);
        return areas;
    }

    private LocalDate day(String field, String written) {
        String day = word(field, written);
        if (day == null) {
            return null;
        }
        try {
            LocalDate read = LocalDate.parse(day);
            if (read.getYear() >= FIRST_YEAR && read.getYear() <= LAST_YEAR) {
                return read;
            }
        } catch (DateTimeException unreadable) {
            // said below, in the same words
        }
        throw Refusal.invalid(field, "no-day");
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static String word(String field, String written) {
        return Require.optionalText(field, written, LONGEST_WORD);
    }

    private static boolean blank(String written) {
        return written == null || written.isBlank();
    }

    private static <E extends Enum<E>> E choice(String field, String written, Class<E> type) {
        return blank(written) ? null : Require.choice(field, written, type);
    }
}
