package org.whistle.evaluation;

import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.RequestProgress;
import org.whistle.request.Requests;

/** What residents answer themselves, and what supervisors order after it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Evaluations {

    private final Requests requests;
    private final RequestProgress progress;
    private final CallBackDraw draw;
    private final AnswerBook book;
    private final EvaluationRows rows;
    private final Lapses lapses;
    private final CaseFile caseFile;
    private final ApplicationEventPublisher events;

    Evaluations(
            Requests requests,
            RequestProgress progress,
            CallBackDraw draw,
            AnswerBook book,
            EvaluationRows rows,
            Lapses lapses,
            CaseFile caseFile,
            ApplicationEventPublisher events) {
        this.requests = requests;
        this.progress = progress;
        this.draw = draw;
        this.book = book;
        this.rows = rows;
        this.lapses = lapses;
        this.caseFile = caseFile;
        this.events = events;
    }

    /**
     * Takes the resident's own answer, and draws whether somebody asks once more by phone. What is not solved is done
     * again all the same, at once: the resident is believed first.
     *
     * @throws Refusal when number and secret do not belong together, a part is missing or unknown, or no answer is
     *     waited for
     */
    @Transactional
    public void answer(String trackingNumber, String secret, Answer answer) {
        requests.requireOpenedBy(trackingNumber, secret);
        Said said = said(answer);
        int round = progress.answered(trackingNumber);
        Evaluated evaluated = book.keep(trackingNumber, round, GivenBy.RESIDENT, said);
        boolean solved = said.solved() == Solved.YES;
        boolean called =
                draw.isCalled(progress.facts(trackingNumber), solved ? Occasion.OWN_SOLVED : Occasion.OWN_NOT_SOLVED);
        if (called) {
            rows.awaitCall(trackingNumber, round);
            events.publishEvent(solved ? new CallBackDue(trackingNumber) : new IndependentCallNeeded(trackingNumber));
        }
        events.publishEvent(new EvaluationGiven(
                new Evaluated(trackingNumber, evaluated.solved(), evaluated.satisfaction(), round, called)));
    }

    /** @throws Refusal naming what is missing, or too long; whether it is waited for is not looked at */
    public static void requireWhole(Answer answer) {
        said(answer);
    }

    private static Said said(Answer answer) {
        if (answer.solved() == null) {
            throw Refusal.invalid("solved", "required");
        }
        return new Said(
                Boolean.TRUE.equals(answer.solved()) ? Solved.YES : Solved.NO,
                answer.satisfaction(),
                answer.reason() == null || answer.reason().isBlank()
                        ? null
                        : Require.choice("reason", answer.reason(), EvaluationReason.class),
                answer.comment());
    }

    /** The supervisor has looked at a case that was done again in vain. */
    public void review(String trackingNumber, Review review, String note) {
        caseFile.append(trackingNumber, CaseEventKind.REVIEWED, Map.of("review", review.name(), "note", note));
        if (review == Review.CLOSE) {
            lapses.lapse(trackingNumber);
        }
    }

    /** @return what the resident has said of each round, the oldest first: whoever works again knows what is missing */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<GivenAnswer> of(String trackingNumber) {
        return rows.of(trackingNumber);
    }
}
