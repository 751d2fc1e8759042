package org.whistle.evaluation;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.problem.Refusal;
import org.whistle.request.CaseEntry;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.RequestFacts;
import org.whistle.request.RequestProgress;

/** Residents are asked by phone (回访), by somebody who did not handle the request: who is drawn, and what they said. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CallBacks {

    private final RequestProgress progress;
    private final CallBackDraw draw;
    private final Callers callers;
    private final AnswerBook book;
    private final EvaluationRows rows;
    private final Lapses lapses;
    private final CaseFile caseFile;
    private final ApplicationEventPublisher events;

    CallBacks(
            RequestProgress progress,
            CallBackDraw draw,
            Callers callers,
            AnswerBook book,
            EvaluationRows rows,
            Lapses lapses,
            CaseFile caseFile,
            ApplicationEventPublisher events) {
        this.progress = progress;
        this.draw = draw;
        this.callers = callers;
        this.book = book;
        this.rows = rows;
        this.lapses = lapses;
        this.caseFile = caseFile;
        this.events = events;
    }

    /**
     * A result stands. Of a request that was done again nobody asks about the round before any more.
     *
     * @return whether somebody calls the resident now
     */
    public boolean begin(String trackingNumber) {
        RequestFacts facts = progress.facts(trackingNumber);
        if (facts.redoCount() > 0) {
            lapses.lapse(trackingNumber);
        }
        boolean called = draw.isCalled(facts, Occasion.RESULT);
        if (!called) {
            events.publishEvent(new NotCalled(trackingNumber));
        }
        return called;
    }

    /**
     * The resident rang up, or somebody wants them asked, though no call was drawn.
     *
     * @throws Refusal when no answer is waited for, or somebody is to call already
     */
    @Transactional
    public void want(String trackingNumber) {
        if (!progress.lockOpen(trackingNumber).awaitingAnswer()) {
            throw Refusal.conflict("not-evaluable");
        }
        caseFile.append(trackingNumber, CaseEventKind.CALL_BACK_WANTED, Map.of());
        events.publishEvent(new CallBackDue(trackingNumber));
        events.publishEvent(new CallBackWanted(trackingNumber));
    }

    /** Whether the account may call the resident: neither it nor its unit did the work. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean isForCaller(String trackingNumber, String account) {
        return callers.isOther(trackingNumber, account);
    }

    /**
     * Takes what the resident said on the phone: as the answer of the round, or beside their own. Nobody reached is no
     * evaluation: the answer is waited for as before, and somebody calls again.
     *
     * @throws Refusal when the caller handled the request, or nobody waits for the answer any more
     */
    public Evaluated answer(String trackingNumber, Said said) {
        callers.requireOther(trackingNumber);
        if (said.solved() == Solved.NO_ANSWER) {
            RequestFacts facts = progress.lockOpen(trackingNumber);
            if (facts.awaitingAnswer()) {
                return book.calledInVain(trackingNumber, facts.redoCount(), said);
            }
        }
        return progress.answeredIfAwaited(trackingNumber)
                .map(round -> book.keep(trackingNumber, round, GivenBy.CALL_BACK, said))
                .orElseGet(() -> second(trackingNumber, said));
    }

    /**
     * Takes what the resident said on the phone about a result that they have found wanting themselves.
     *
     * @throws Refusal when the caller handled the request, or nobody waits for the answer any more
     */
    public void answerBesideRedo(String trackingNumber, Said said) {
        callers.requireOther(trackingNumber);
        second(trackingNumber, said);
    }

    private Evaluated second(String trackingNumber, Said said) {
        OwnAnswer own = rows.endCall(trackingNumber).orElseThrow(() -> Refusal.conflict("not-evaluable"));
        return book.weigh(trackingNumber, own, said);
    }

    /** Nobody has answered in time, which is no "satisfied"; where the resident had answered, that answer stands alone. */
    public Evaluated silence(String trackingNumber) {
        return progress.answeredIfAwaited(trackingNumber)
                .map(round -> book.keep(trackingNumber, round, GivenBy.SILENCE, Said.NOTHING))
                .orElseGet(() -> lapses.endUnheard(trackingNumber).of(trackingNumber));
    }

    /** The resident was not reached beside the redo: what they said themselves stands. */
    public void endUnheard(String trackingNumber) {
        lapses.endUnheard(trackingNumber);
    }

    /** Asks again for an answer, once a round, where none is there yet. */
    public void remind(String trackingNumber) {
        if (progress.facts(trackingNumber).awaitingAnswer() && !wasReminded(trackingNumber)) {
            caseFile.append(trackingNumber, CaseEventKind.EVALUATION_REMINDED, Map.of());
            events.publishEvent(new EvaluationReminder(trackingNumber));
        }
    }

    /** The wait goes on after a call in vain, and comes by the reminder again. */
    private boolean wasReminded(String trackingNumber) {
        boolean reminded = false;
        for (CaseEntry entry : caseFile.entriesOf(trackingNumber)) {
            reminded = entry.kind() == CaseEventKind.EVALUATION_REMINDED
                    || reminded && entry.kind() != CaseEventKind.REDO_ORDERED;
        }
        return reminded;
    }

    /** @return whether somebody is still to call about an answer that the resident gave */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean isAwaited(String trackingNumber) {
        return rows.isCallAwaited(trackingNumber);
    }
}
