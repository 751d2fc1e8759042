package org.whistle.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks for cases, each page by an index, from the newest one back. */
@Repository
class CaseSearchRows {

    private static final String COLUMNS =
            """
            r.tracking_number, r.item, r.community, r.status, r.stage, r.filed_at, r.deadline, r.ended_at
            """;
    private static final String NEWEST = " order by r.filed_at desc, r.tracking_number desc limit :most";

    /** A department's calls are gone through in turn, so many for one page. */
    private static final int MOST_CALLS = 20_000;

    private final JdbcClient database;

    CaseSearchRows(JdbcClient database) {
        this.database = database;
    }

    /** @param order of the department that was asked for; 0 where none was */
    record Row(FoundCase found, long order) {}

    /** A question in SQL. */
    private record Where(StringBuilder text, Map<String, Object> values) {

        void and(String condition, String name, Object value) {
            if (value != null) {
                text.append(" and ").append(condition);
                values.put(name, value);
            }
        }
    }

    List<Row> filed(CaseQuestion question, CaseCursor after, int most) {
        Where where = where(question);
        if (after != null) {
            where.and("(r.filed_at, r.tracking_number) < (:at, :after)", "at", Timestamp.from(after.filedAt()));
            where.values().put("after", after.trackingNumber());
        }
        return database.sql(
                        "select " + COLUMNS + ", 0 as order_id from whistle.resident_request r" + where.text() + NEWEST)
                .params(where.values())
                .param("most", most)
                .query((row, number) -> row(row))
                .list();
    }

    /** Of a case in which the department was called more than once, the latest call stands for all. */
    List<Row> called(CaseQuestion question, CaseCursor after, int most) {
        Where where = where(question);
        return database.sql(
                        "select " + COLUMNS
                                + """
                        , c.order_id
                        from (%s) c
                        join whistle.whistle_order o on o.id = c.order_id
                        join whistle.resident_request r on r.tracking_number = o.tracking_number
                        """
                                        .formatted(CALLS)
                                + where.text()
                                + """
                         and not exists (
                          select from whistle.whistle_order later
                          join whistle.whistle_call again on again.order_id = later.id
                          where later.tracking_number = o.tracking_number and later.id > o.id
                            and again.department = :department)
                        order by c.order_id desc limit :most
                        """)
                .params(where.values())
                .params(calls(question, after))
                .param("most", most)
                .query((row, number) -> row(row))
                .list();
    }

    private static final String CALLS =
            """
            select order_id from whistle.whistle_call
            where department = :department and order_id < :before order by order_id desc limit :calls""";

    /** @return the last call that was looked at, where there are more than are looked at for one page */
    Optional<Long> lastLookedAt(CaseQuestion question, CaseCursor after) {
        return database.sql("select min(order_id) as last from (%s) c having count(*) = :calls".formatted(CALLS))
                .params(calls(question, after))
                .query(Long.class)
                .optional();
    }

    private static Map<String, Object> calls(CaseQuestion question, CaseCursor after) {
        Long before = after == null ? Long.valueOf(Long.MAX_VALUE) : after.order();
        return Map.of("department", question.department(), "before", before, "calls", MOST_CALLS);
    }

    Optional<FoundCase> find(String trackingNumber) {
        return database.sql("select " + COLUMNS
                        + ", 0 as order_id from whistle.resident_request r where tracking_number = ?")
                .param(trackingNumber)
                .query((row, number) -> row(row).found())
                .optional();
    }

    private static Where where(CaseQuestion question) {
        Where where = new Where(new StringBuilder(" where r.community = any(:communities)"), new HashMap<>());
        where.values().put("communities", question.communities().toArray(String[]::new));
        where.and("r.item = :item", "item", question.item());
        where.and("r.filed_at >= :from", "from", timestamp(question.from()));
        where.and("r.filed_at < :to", "to", timestamp(question.to()));
        if (question.number() != null) {
            // all that begin so, as only digits and hyphens follow; by the index of patterns whatever the collation is
            where.and("r.tracking_number ~>=~ :number", "number", question.number());
            where.and("r.tracking_number ~<~ :behind", "behind", question.number() + ":");
        }
        if (question.ending() == Ending.ENDED) {
            where.text().append(" and r.status <> 'OPEN'");
        } else if (question.ending() != null) {
            // written out, as a partial index is of no use to a statement that only says "some status"
            where.text()
                    .append(" and r.status = '")
                    .append(question.ending().name())
                    .append("'");
        }
        return where;
    }

    private static Timestamp timestamp(Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new FoundCase(
                        row.getString("tracking_number"),
                        row.getString("item"),
                        row.getString("community"),
                        row.getString("status"),
                        row.getString("stage"),
                        instant(row, "filed_at"),
                        instant(row, "deadline"),
                        instant(row, "ended_at")),
                row.getLong("order_id"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
