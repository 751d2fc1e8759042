package org.whistle.servicelevel;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.catalogue.Level;
import org.whistle.request.Channel;

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
                               whole.time_limit as limit_of_whole, whole.started_at as begin_of_whole
                        from whistle.resident_request r left join lateral
                          (select w.time_limit, w.started_at from whistle.clock w
                           where w.tracking_number = r.split_from and w.kind = 'RESOLUTION' and w.department is null
                           order by w.id limit 1) as whole on true
                        where r.tracking_number = ?
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
                        Channel.MAIL.name().equals(row.getString("channel")),
                        limit(row.getString("limit_of_whole")),
                        instant(row.getTimestamp("begin_of_whole"))))
                .single();
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static Limit limit(String notation) {
        return notation == null ? null : Limit.parse(notation);
    }
}
