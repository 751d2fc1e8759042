package org.whistle.retention;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Actor;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.PersonalDataEraser;

/** Holds (保全): of a case on hold, and of what it was split into, nothing is erased, whatever the rules and whoever
 * asks. */
@Component
@Transactional
public class Holds {

    private static final int LONGEST_REASON = 1000;

    private final JdbcClient database;
    private final PersonalDataEraser cases;
    private final CaseFile caseFile;
    private final Actor actor;
    private final Clock clock;

    Holds(JdbcClient database, PersonalDataEraser cases, CaseFile caseFile, Actor actor, Clock clock) {
        this.database = database;
        this.cases = cases;
        this.caseFile = caseFile;
        this.actor = actor;
        this.clock = clock;
    }

    /** A hold in force. */
    public record Hold(String trackingNumber, String reason, String putBy, Instant putAt) {}

    /** @return those in force, the oldest first */
    @Transactional(readOnly = true)
    public List<Hold> inForce() {
        return database.sql(
                        """
                        select tracking_number, reason, put_by, put_at from whistle.legal_hold
                        where lifted_at is null order by id
                        """)
                .query((row, number) -> new Hold(
                        row.getString("tracking_number"),
                        row.getString("reason"),
                        row.getString("put_by"),
                        row.getTimestamp("put_at").toInstant()))
                .list();
    }

    /** @throws Refusal when there is no such request, it is on hold already, or nobody says why */
    public void put(String trackingNumber, String reason) {
        String why = Require.text("reason", reason, LONGEST_REASON);
        cases.lockWithParts(trackingNumber);
        int put = database.sql(
                        """
                        insert into whistle.legal_hold (tracking_number, reason, put_by, put_at) values (?, ?, ?, ?)
                        on conflict (tracking_number) where lifted_at is null do nothing
                        """)
                .params(trackingNumber, why, actor.signedInOr(Actor.SYSTEM), Timestamp.from(clock.instant()))
                .update();
        if (put == 0) {
            throw Refusal.conflict("on-hold-already", trackingNumber);
        }
        caseFile.append(trackingNumber, CaseEventKind.HOLD_PUT, Map.of());
    }

    /** @throws Refusal when it is not on hold */
    public void lift(String trackingNumber) {
        int lifted = database.sql(
                        """
                        update whistle.legal_hold set lifted_by = ?, lifted_at = ?
                        where tracking_number = ? and lifted_at is null
                        """)
                .params(actor.signedInOr(Actor.SYSTEM), Timestamp.from(clock.instant()), trackingNumber)
                .update();
        if (lifted == 0) {
            throw Refusal.notFound("not-on-hold", trackingNumber);
        }
        caseFile.append(trackingNumber, CaseEventKind.HOLD_LIFTED, Map.of());
    }
}
