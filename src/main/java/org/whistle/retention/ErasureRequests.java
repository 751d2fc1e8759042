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
import org.whistle.request.ReporterSearch;
import org.whistle.request.RequestProgress;
import org.whistle.request.Requests;
import org.whistle.servicelevel.Deadlines;
import org.whistle.servicelevel.Limit;

/** Residents who want their data erased. The data officer answers within 15 working days, a limit of our own. */
@Component
@Transactional
public class ErasureRequests {

    private static final Limit LIMIT = Limit.parse("P15BD");
    private static final int LISTED = 500;
    private static final int LONGEST_ANSWER = 1000;

    private final JdbcClient database;
    private final DueRows due;
    private final ReporterSearch search;
    private final Requests requests;
    private final RequestProgress progress;
    private final Deadlines deadlines;
    private final CaseFile caseFile;
    private final Actor actor;
    private final Clock clock;

    ErasureRequests(
            JdbcClient database,
            DueRows due,
            ReporterSearch search,
            Requests requests,
            RequestProgress progress,
            Deadlines deadlines,
            CaseFile caseFile,
            Actor actor,
            Clock clock) {
        this.database = database;
        this.due = due;
        this.search = search;
        this.requests = requests;
        this.progress = progress;
        this.deadlines = deadlines;
        this.caseFile = caseFile;
        this.actor = actor;
        this.clock = clock;
    }

    /** Where it stands. */
    public enum State {
        ASKED,
        DONE,
        DECLINED
    }

    /** @param answer why it was declined, or null */
    public record Asked(long id, String trackingNumber, Instant askedAt, Instant dueAt, State state, String answer) {}

    /**
     * The resident asks for it.
     *
     * @return by when it is answered
     * @throws Refusal when number and secret do not belong together, it is asked for already, or nothing is left
     */
    public Instant ask(String trackingNumber, String secret) {
        requests.requireOpenedBy(trackingNumber, secret);
        if (search.families(List.of(trackingNumber)).stream().noneMatch(due::hasAnything)) {
            throw Refusal.conflict("erasure-nothing");
        }
        Instant now = clock.instant();
        Instant answerBy = deadlines
                .after(now, LIMIT, progress.facts(trackingNumber).community())
                .at();
        int asked = database.sql(
                        """
                        insert into whistle.erasure_request (tracking_number, asked_at, due_at) values (?, ?, ?)
                        on conflict (tracking_number) where state = 'ASKED' do nothing
                        """)
                .params(trackingNumber, Timestamp.from(now), Timestamp.from(answerBy))
                .update();
        if (asked == 0) {
            throw Refusal.conflict("erasure-asked-already", trackingNumber);
        }
        caseFile.appendForResident(trackingNumber, CaseEventKind.ERASURE_ASKED, Map.of());
        return answerBy;
    }

    /** @return those that wait, the most urgent first, then the others, the latest first */
    @Transactional(readOnly = true)
    public List<Asked> all() {
        return database.sql(
                        """
                        select * from whistle.erasure_request
                        order by state <> 'ASKED', case when state = 'ASKED' then due_at end, id desc limit ?
                        """)
                .param(LISTED)
                .query((row, number) -> new Asked(
                        row.getLong("id"),
                        row.getString("tracking_number"),
                        row.getTimestamp("asked_at").toInstant(),
                        row.getTimestamp("due_at").toInstant(),
                        State.valueOf(row.getString("state")),
                        row.getString("answer")))
                .list();
    }

    /** @throws Refusal when nobody says why, or it is answered already */
    public void decline(long id, String answer) {
        String why = Require.text("answer", answer, LONGEST_ANSWER);
        String number = database.sql(
                        """
                        update whistle.erasure_request
                        set state = 'DECLINED', answer = ?, decided_by = ?, decided_at = ?
                        where id = ? and state = 'ASKED' returning tracking_number
                        """)
                .params(why, actor.signedInOr(Actor.SYSTEM), Timestamp.from(clock.instant()), id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> Refusal.conflict("erasure-answered"));
        caseFile.append(number, CaseEventKind.ERASURE_DECLINED, Map.of("note", why));
    }

    /** While something is left of the request, or of what was split off it, the wish stays. */
    void endWhereNothingIsLeft(String trackingNumber) {
        List<String> family = search.families(List.of(trackingNumber));
        if (isAsked(family) && family.stream().noneMatch(due::hasAnything)) {
            database.sql(
                            """
                            update whistle.erasure_request set state = 'DONE', decided_by = ?, decided_at = ?
                            where tracking_number = any(?) and state = 'ASKED'
                            """)
                    .params(
                            actor.signedInOr(Actor.SYSTEM),
                            Timestamp.from(clock.instant()),
                            family.toArray(String[]::new))
                    .update();
        }
    }

    private boolean isAsked(List<String> family) {
        return database.sql(
                        """
                        select exists (select from whistle.erasure_request
                                       where tracking_number = any(:family) and state = 'ASKED')
                        """)
                .param("family", family.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }
}
