package org.whistle.board;

import java.time.Instant;
import java.util.List;
import org.whistle.request.Stage;
import org.whistle.request.Status;

/**
 * Which entries are asked for; null does not narrow.
 *
 * @param community its code
 * @param items the codes of the items asked for; only public ones
 * @param stage where it is on its way
 * @param areas where it is, each of them
 * @param from filed at this moment or later
 * @param before filed before this moment
 * @param order by the time of filing
 * @param after where the page before ended
 */
public record BoardQuestion(
        String community,
        List<String> items,
        BoardState state,
        Stage stage,
        List<Area> areas,
        Instant from,
        Instant before,
        Order order,
        Cursor after) {

    /** The order of the list. */
    public enum Order {
        NEWEST("desc", "<"),
        OLDEST("asc", ">");

        private final String direction;
        private final String beyond;

        Order(String direction, String beyond) {
            this.direction = direction;
            this.beyond = beyond;
        }

        String direction() {
            return direction;
        }

        String beyond() {
            return beyond;
        }
    }

    /** What the map shows of it: what goes on, or what was filed lately where another state is asked for. */
    BoardQuestion onMap(Instant lately) {
        boolean open = state == null || state.status() == Status.OPEN;
        return new BoardQuestion(
                community,
                items,
                state == null ? BoardState.OPEN : state,
                stage,
                areas,
                open || from != null ? from : lately,
                before,
                order,
                null);
    }
}
