package org.whistle.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What working on a settled request again changes of the table {@code resident_request}. */
@Repository
class RedoRows {

    private static final String ENDED =
            """
            select tracking_number, status, ended_at, redo_count, community, parts, texts_erased_at is not null as erased
            from whistle.resident_request where tracking_number = ?
            """;

    private final JdbcClient database;

    RedoRows(JdbcClient database) {
        this.database = database;
    }

    Optional<EndedRequest> find(String trackingNumber) {
        return database.sql(ENDED).param(trackingNumber).query(RedoRows::ended).optional();
    }

    Optional<EndedRequest> lock(String trackingNumber) {
        return database.sql(ENDED + " for no key update")
                .param(trackingNumber)
                .query(RedoRows::ended)
                .optional();
    }

    /**
     * It has the same words, place and secret: whoever filed the settled one opens it too. It is filed now, and promised
     * from now on.
     *
     * @return its tracking number
     */
    String insert(String prefix, String settled, Instant filedAt) {
        return database.sql(
                        """
                        insert into whistle.resident_request
                          (tracking_number, secret_hash, item, level, community, channel, description, address,
                           longitude, latitude, building, filed_at, redo_of, confidential, withheld)
                        select ? || '-' || to_char(nextval('whistle.tracking_number'), 'FM999999999000000'),
                               secret_hash, item, level, community, channel, description, address, longitude, latitude,
                               building, ?, tracking_number, confidential, withheld
                        from whistle.resident_request where tracking_number = ?
                        returning tracking_number
                        """)
                .params(prefix, Timestamp.from(filedAt), settled)
                .query(String.class)
                .single();
    }

    private static EndedRequest ended(ResultSet row, int number) throws SQLException {
        Timestamp endedAt = row.getTimestamp("ended_at");
        return new EndedRequest(
                row.getString("tracking_number"),
                Status.valueOf(row.getString("status")),
                endedAt == null ? null : endedAt.toInstant(),
                row.getInt("redo_count"),
                row.getString("community"),
                row.getInt("parts"),
                row.getBoolean("erased"));
    }
}
