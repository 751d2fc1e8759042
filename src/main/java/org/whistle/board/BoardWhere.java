package org.whistle.board;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What a question asks of the requests {@code r}. Only what is asked for stands in it, so
 * that the database can see which index serves it.
 */
final class BoardWhere {

    static final String LISTED = "r.published and r.merged_into is null and r.parts = 0";

    /** What was taken back, refused or erased has no place. */
    static final String PLACED = "r.cell_latitude is not null and r.texts_erased_at is null"
            + " and r.status not in ('REFUSED', 'WITHDRAWN')";

    /** One promise runs at most; what it was before it stopped does not count any more. */
    private static final String OVERDUE =
            """
            exists (select from whistle.clock k where k.tracking_number = r.tracking_number and k.kind = 'RESOLUTION'
              and k.department is null and k.stopped_at is null and k.paused_until is null and k.deadline <= :now)""";

    private final StringBuilder text = new StringBuilder(LISTED);
    private final Map<String, Object> values = new HashMap<>();

    private BoardWhere() {}

    static BoardWhere of(BoardQuestion question, Instant now) {
        BoardWhere where = new BoardWhere();
        where.and("r.item = any(:items)", "items", question.items().toArray(String[]::new));
        where.and("r.community = :community", "community", question.community());
        where.and(
                "r.status = :status",
                "status",
                question.state() == null ? null : question.state().status().name());
        where.and(
                "r.stage = :stage",
                "stage",
                question.stage() == null ? null : question.stage().name());
        where.and("r.filed_at >= :from", "from", timestamp(question.from()));
        where.and("r.filed_at < :before", "before", timestamp(question.before()));
        if (question.state() == BoardState.OVERDUE) {
            where.and(OVERDUE, "now", timestamp(now));
        }
        question.areas().forEach(where::within);
        return where;
    }

    private void within(Area area) {
        String place = "_" + values.size();
        text.append(" and ").append(PLACED);
        between(
                "r.cell_latitude",
                "latitude" + place,
                area.southWest().row(),
                area.northEast().row());
        between(
                "r.cell_longitude",
                "longitude" + place,
                area.southWest().column(),
                area.northEast().column());
    }

    private void between(String what, String name, int least, int most) {
        if (least == most) {
            and(what + " = :" + name, name, least);
        } else {
            and(what + " between :" + name + " and :" + name + "_most", name, least);
            values.put(name + "_most", most);
        }
    }

    /** Behind the entry that a page ended with. */
    BoardWhere behind(Cursor after, BoardQuestion.Order order) {
        and(
                "(r.filed_at, r.tracking_number) " + order.beyond()
                        + " ((select last.filed_at from whistle.resident_request last"
                        + " where last.tracking_number = :after), :after)",
                "after",
                after == null ? null : after.trackingNumber());
        return this;
    }

    private void and(String condition, String name, Object value) {
        if (value != null) {
            text.append(" and ").append(condition);
            values.put(name, value);
        }
    }

    String text() {
        return text.toString();
    }

    Map<String, Object> values() {
        return values;
    }

    static Timestamp timestamp(Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
