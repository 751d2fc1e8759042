package org.whistle.servicelevel;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.catalogue.Level;

/** Reads what a clock has to know of its request, in one statement. */
@Repository
class Subjects {

    private final JdbcClient database;

    Subjects(JdbcClient database) {
        this.database = database;
    }

    Subject of(String trackingNumber) {
        return database.sql(
                        """
                        select r.*, (select max(m.id) from whistle.emergency_mode m
                                     where m.ended_at is null
                                       and (m.items = '{}' or r.item = any(m.items))
                                       and exists (select from unnest(m.areas) area
                                                   where starts_with(r.community, area))) as mode,
                               (select w.time_limit from whistle.clock w
                                where w.tracking_number = r.split_from and w.kind = 'RESOLUTION'
                                  and w.department is null
                                order by w.id limit 1) as limit_of_whole
                        from whistle.resident_request r where tracking_number = ?
                        """)
                .param(trackingNumber)
                .query((row, number) -> new Subject(
                        row.getString("tracking_number"),
                        row.getString("item"),
                        Level.valueOf(row.getString("level")),
                        row.getString("community"),
                        row.getTimestamp("filed_at").toInstant(),
                        row.getInt("redo_count"),
                        row.getObject("mode", Long.class),
                        limit(row.getString("limit_of_whole"))))
                .single();
    }

    private static Limit limit(String notation) {
        return notation == null ? null : Limit.parse(notation);
    }
}
