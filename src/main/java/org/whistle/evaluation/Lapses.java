package org.whistle.evaluation;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.whistle.problem.Refusal;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.RequestEnded;
import org.whistle.request.RequestMerged;
import org.whistle.request.RequestSplit;
import org.whistle.request.Status;

/** A call about a resident's own answer that nobody needs any more, or in which nobody was reached. */
@Component
class Lapses {

    private final EvaluationRows rows;
    private final CaseFile caseFile;
    private final ApplicationEventPublisher events;

    Lapses(EvaluationRows rows, CaseFile caseFile, ApplicationEventPublisher events) {
        this.rows = rows;
        this.caseFile = caseFile;
        this.events = events;
    }

    void lapse(String trackingNumber) {
        rows.endCall(trackingNumber).ifPresent(own -> {
            append(trackingNumber, own);
            events.publishEvent(new CallBackLapsed(trackingNumber));
        });
    }

    /** @throws Refusal when nobody waits for the call any more */
    OwnAnswer endUnheard(String trackingNumber) {
        OwnAnswer own = rows.endCall(trackingNumber).orElseThrow(() -> Refusal.conflict("not-evaluable"));
        append(trackingNumber, own);
        events.publishEvent(new ResidentHeard(trackingNumber));
        return own;
    }

    /** What is closed was evaluated just now, or reviewed: there is nothing left, and each would pay for looking. */
    @EventListener
    void on(RequestEnded ended) {
        if (ended.status() != Status.CLOSED) {
            lapse(ended.trackingNumber());
        }
    }

    @EventListener
    void on(RequestSplit split) {
        lapse(split.trackingNumber());
    }

    /** Nobody is asked about a redo that rests; what is in the evaluation itself is not merged. */
    @EventListener
    void on(RequestMerged merged) {
        lapse(merged.trackingNumber());
    }

    private void append(String trackingNumber, OwnAnswer own) {
        caseFile.append(trackingNumber, CaseEventKind.CALL_BACK_LAPSED, Map.of("round", String.valueOf(own.round())));
    }
}
