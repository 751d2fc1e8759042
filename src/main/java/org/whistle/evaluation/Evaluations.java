package org.whistle.evaluation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.RequestProgress;
import org.whistle.request.Requests;

/** One answer a round: from the resident, from a call-back, or none in time. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Evaluations {

    private static final int LONGEST_COMMENT = 2000;

    private final Requests requests;
    private final RequestProgress progress;
    private final CaseFile caseFile;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Evaluations(
            Requests requests,
            RequestProgress progress,
            CaseFile caseFile,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.progress = progress;
        this.caseFile = caseFile;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    private enum GivenBy {
        RESIDENT,
        CALL_BACK,
        SILENCE
    }

    /**
     * Takes the resident's own answer.
     *
     * @throws Refusal when number and secret do not belong together, a part is missing, or no answer is waited for
     */
    @Transactional
    public void answer(String trackingNumber, String secret, Answer answer) {
        requests.requireOpenedBy(trackingNumber, secret);
        if (answer.solved() == null) {
            throw Refusal.invalid("solved", "required");
        }
        String comment = Require.optionalText("comment", answer.comment(), LONGEST_COMMENT);
        Solved solved = Boolean.TRUE.equals(answer.solved()) ? Solved.YES : Solved.NO;
        events.publishEvent(
                new EvaluationGiven(record(trackingNumber, GivenBy.RESIDENT, solved, answer.satisfaction(), comment)));
    }

    /**
     * Takes what the resident said on the phone.
     *
     * @throws Refusal when the satisfaction is missing, or the resident has answered meanwhile
     */
    public Evaluated callBack(String trackingNumber, Solved solved, Satisfaction satisfaction, String comment) {
        return record(
                trackingNumber, GivenBy.CALL_BACK, solved, solved == Solved.NO_ANSWER ? null : satisfaction, comment);
    }

    /** The resident has not answered in time; that is no "satisfied". */
    public Evaluated silence(String trackingNumber) {
        return record(trackingNumber, GivenBy.SILENCE, Solved.NO_ANSWER, null, null);
    }

    private Evaluated record(
            String trackingNumber, GivenBy by, Solved solved, Satisfaction satisfaction, String comment) {
        if (solved != Solved.NO_ANSWER && satisfaction == null) {
            throw Refusal.invalid("satisfaction", "required");
        }
        int round = progress.answered(trackingNumber);
        database.sql(
                        """
                        insert into whistle.evaluation
                          (tracking_number, round, given_by, solved, satisfaction, comment, given_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        trackingNumber,
                        round,
                        by.name(),
                        solved.name(),
                        satisfaction == null ? null : satisfaction.name(),
                        comment,
                        Timestamp.from(clock.instant()))
                .update();
        append(trackingNumber, by, solved, satisfaction, comment);
        events.publishEvent(new ResidentHeard(trackingNumber));
        return new Evaluated(trackingNumber, solved, satisfaction, round);
    }

    private void append(String trackingNumber, GivenBy by, Solved solved, Satisfaction satisfaction, String comment) {
        Map<String, String> detail = new HashMap<>(Map.of("by", by.name(), "solved", solved.name()));
        if (satisfaction != null) {
            detail.put("satisfaction", satisfaction.name());
        }
        if (comment != null) {
            detail.put("comment", comment);
        }
        CaseEventKind kind = solved == Solved.NO_ANSWER ? CaseEventKind.UNANSWERED : CaseEventKind.EVALUATED;
        if (by == GivenBy.RESIDENT) {
            caseFile.appendForResident(trackingNumber, kind, detail);
        } else {
            caseFile.append(trackingNumber, kind, detail);
        }
    }

    /** The supervisor has looked at a case that was done again in vain. */
    public void review(String trackingNumber, Review review, String note) {
        caseFile.append(trackingNumber, CaseEventKind.REVIEWED, Map.of("review", review.name(), "note", note));
    }
}
