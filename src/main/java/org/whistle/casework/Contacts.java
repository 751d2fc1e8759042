package org.whistle.casework;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Actor;
import org.whistle.access.Role;
import org.whistle.access.StaffAccounts;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.RequestProgress;
import org.whistle.request.Status;

/** Who spoke to the resident, when, and what about. */
@Component
@Transactional
public class Contacts {

    private static final int LONGEST_NOTE = 2000;

    private final JdbcClient database;
    private final RequestProgress requests;
    private final CaseFile caseFile;
    private final Actor actor;
    private final StaffAccounts accounts;
    private final ApplicationEventPublisher events;
    private final InstantSource now;

    Contacts(
            JdbcClient database,
            RequestProgress requests,
            CaseFile caseFile,
            Actor actor,
            StaffAccounts accounts,
            ApplicationEventPublisher events,
            InstantSource now) {
        this.database = database;
        this.requests = requests;
        this.caseFile = caseFile;
        this.actor = actor;
        this.accounts = accounts;
        this.events = events;
        this.now = now;
    }

    /**
     * Keeps that the resident was spoken to.
     *
     * @throws Refusal when the note is missing or the request has ended
     */
    public void record(String trackingNumber, String note) {
        String what = Require.text("note", note, LONGEST_NOTE);
        if (requests.facts(trackingNumber).status() != Status.OPEN) {
            throw Refusal.conflict("already-ended", trackingNumber);
        }
        String who = actor.signedInOr(Actor.SYSTEM);
        database.sql(
                        """
                        insert into whistle.resident_contact (tracking_number, contacted_by, contacted_at, note)
                        values (?, ?, ?, ?)
                        """)
                .params(trackingNumber, who, Timestamp.from(now.instant()), what)
                .update();
        caseFile.append(trackingNumber, CaseEventKind.CONTACTED, Map.of("note", what));
        events.publishEvent(new ResidentContacted(trackingNumber, inTheNameOf(who)));
    }

    /** Supervisors speak for the district, where it handles the matter itself. */
    private Set<String> inTheNameOf(String account) {
        Stream<String> district = accounts.groupsOf(account).stream().filter(Role.SUPERVISOR.group()::equals);
        return Stream.concat(accounts.unitsOf(account).stream(), district).collect(Collectors.toUnmodifiableSet());
    }
}
