package org.whistle.portal;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.whistle.board.BoardFilter;

/** Addresses of the board with the same filter. */
record BoardLinks(BoardFilter filter) {

    private static final Set<String> FINE = Set.of("category", "item", "stage", "place", "from", "to", "order");

    public String csv() {
        return filter.address("/board.csv", Map.of());
    }

    public String json() {
        return filter.address("/api/board", Map.of());
    }

    /** Whether more is asked for than what the page shows at first. */
    public boolean isFine() {
        return !Collections.disjoint(filter.narrowing().keySet(), FINE);
    }

    /** The same of all places. */
    public String anywhere() {
        return filter.anywhere().address("/board", Map.of());
    }

    /** The page itself, for the script of its map. */
    public String page() {
        return filter.address("/board", Map.of());
    }

    /** @param next where the page ended */
    public String after(String next) {
        return filter.address("/board", Map.of("after", next)) + "#list";
    }

    /** @param cell a cell of the map, or several */
    public String cell(String cell) {
        return filter.address("/board", Map.of("cell", cell)) + "#list";
    }
}
