package org.whistle.servicelevel;

import static org.whistle.servicelevel.ClockRows.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code deadline_extension}. */
@Repository
class ExtensionRows {

    private final JdbcClient database;

    ExtensionRows(JdbcClient database) {
        this.database = database;
    }

    Extension ask(Clock promise, ExtensionWish wish, Limit length, String askedBy, Instant at) {
        return database.sql(
                        """
                        insert into whistle.deadline_extension
                          (tracking_number, round, kind, reason, length, evidence, asked_by, asked_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning *
                        """)
                .params(
                        promise.trackingNumber(),
                        promise.round(),
                        wish.kind().name(),
                        wish.reason().name(),
                        length.notation(),
                        wish.evidence(),
                        askedBy,
                        Timestamp.from(at))
                .query(ExtensionRows::extension)
                .single();
    }

    /** @return empty when it is not open any more */
    Optional<Extension> decide(
            long extension, ExtensionState state, String decidedBy, Instant at, String note, Instant endsAt) {
        return database.sql(
                        """
                        update whistle.deadline_extension
                        set state = ?, decided_by = ?, decided_at = ?, note = ?, ends_at = ?
                        where id = ? and state = 'ASKED' returning *
                        """)
                .params(
                        state.name(),
                        decidedBy,
                        Timestamp.from(at),
                        note,
                        endsAt == null ? null : Timestamp.from(endsAt),
                        extension)
                .query(ExtensionRows::extension)
                .optional();
    }

    /** A pause is over now, or when it was to end where that was before. */
    Optional<Extension> endPause(String trackingNumber, Instant at) {
        return database.sql(
                        """
                        update whistle.deadline_extension set ended_at = least(ends_at, ?)
                        where tracking_number = ? and ends_at is not null and ended_at is null returning *
                        """)
                .params(Timestamp.from(at), trackingNumber)
                .query(ExtensionRows::extension)
                .optional();
    }

    /** @return whether something is asked or paused, or an answer of the resident is waited for */
    boolean isAnyOpen(String trackingNumber) {
        return database.sql(
                        """
                        select exists (select from whistle.deadline_extension where tracking_number = ?
                                       and (state = 'ASKED' or ends_at is not null and ended_at is null))
                            or exists (select from whistle.question where tracking_number = ? and state = 'OPEN')
                        """)
                .params(trackingNumber, trackingNumber)
                .query(Boolean.class)
                .single();
    }

    /** The same, and keeps others from merging into the request or letting go of it, in one statement. */
    boolean isAnyOpenHolding(String trackingNumber) {
        return database.sql(
                        """
                        select exists (select from whistle.deadline_extension e
                                       where e.tracking_number = r.tracking_number
                                       and (state = 'ASKED' or ends_at is not null and ended_at is null))
                            or exists (select from whistle.question q
                                       where q.tracking_number = r.tracking_number and q.state = 'OPEN')
                        from whistle.resident_request r where tracking_number = ? for no key update
                        """)
                .param(trackingNumber)
                .query(Boolean.class)
                .single();
    }

    Optional<Extension> lapse(String trackingNumber) {
        return database.sql(
                        """
                        update whistle.deadline_extension set state = 'LAPSED'
                        where tracking_number = ? and state = 'ASKED' returning *
                        """)
                .param(trackingNumber)
                .query(ExtensionRows::extension)
                .optional();
    }

    Optional<Extension> find(long extension) {
        return database.sql("select * from whistle.deadline_extension where id = ?")
                .param(extension)
                .query(ExtensionRows::extension)
                .optional();
    }

    List<Extension> of(String trackingNumber) {
        return database.sql("select * from whistle.deadline_extension where tracking_number = ? order by id")
                .param(trackingNumber)
                .query(ExtensionRows::extension)
                .list();
    }

    /** @return what was granted for a round, in the order it was */
    List<Extension> granted(String trackingNumber, int round) {
        return of(trackingNumber).stream()
                .filter(extension -> extension.round() == round && extension.state() == ExtensionState.GRANTED)
                .toList();
    }

    private static Extension extension(ResultSet row, int number) throws SQLException {
        return new Extension(
                row.getLong("id"),
                row.getString("tracking_number"),
                row.getInt("round"),
                ExtensionKind.valueOf(row.getString("kind")),
                ExtensionReason.valueOf(row.getString("reason")),
                Limit.parse(row.getString("length")),
                row.getString("evidence"),
                row.getString("asked_by"),
                instant(row, "asked_at"),
                ExtensionState.valueOf(row.getString("state")),
                row.getString("decided_by"),
                instant(row, "decided_at"),
                row.getString("note"),
                instant(row, "ends_at"),
                instant(row, "ended_at"));
    }
}
