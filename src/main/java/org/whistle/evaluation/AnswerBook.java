package org.whistle.evaluation;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;

/** Keeps answers, with their row and their entry in the case file, and weighs the second of a round. */
@Component
class AnswerBook {

    private final EvaluationRows rows;
    private final AnswerRules rules;
    private final CaseFile caseFile;
    private final ApplicationEventPublisher events;
    private final InstantSource now;

    AnswerBook(
            EvaluationRows rows,
            AnswerRules rules,
            CaseFile caseFile,
            ApplicationEventPublisher events,
            InstantSource now) {
        this.rows = rows;
        this.rules = rules;
        this.caseFile = caseFile;
        this.events = events;
        this.now = now;
    }

    Evaluated keep(String trackingNumber, int round, GivenBy by, Said said) {
        rows.insert(new EvaluationRows.Row(trackingNumber, round, by, said, true, now.instant()));
        append(trackingNumber, by, said, told(said));
        events.publishEvent(new ResidentHeard(trackingNumber));
        return new Evaluated(trackingNumber, said.solved(), said.satisfaction(), round, false);
    }

    /** No answer, and no row: who was not at home may still give one. The next try has a time of its own. */
    Evaluated calledInVain(String trackingNumber, int round, Said said) {
        caseFile.append(trackingNumber, CaseEventKind.CALLED_IN_VAIN, told(said));
        events.publishEvent(new ResidentHeard(trackingNumber));
        events.publishEvent(new CallBackDue(trackingNumber));
        return new Evaluated(trackingNumber, Solved.NO_ANSWER, null, round, true);
    }

    /** The round may be over already: so the entries say which one they are about. */
    Evaluated weigh(String trackingNumber, OwnAnswer own, Said called) {
        Counts counts = rules.counts(trackingNumber, own.solved(), called.solved());
        if (counts != Counts.OWN) {
            rows.setOwnAside(trackingNumber, own.round());
        }
        rows.insert(new EvaluationRows.Row(
                trackingNumber, own.round(), GivenBy.CALL_BACK, called, counts == Counts.CALL_BACK, now.instant()));
        Map<String, String> detail = told(called);
        detail.put("round", String.valueOf(own.round()));
        append(trackingNumber, GivenBy.CALL_BACK, called, detail);
        Evaluated weighed =
                switch (counts) {
                    case OWN -> own.of(trackingNumber);
                    case CALL_BACK -> of(trackingNumber, own.round(), called);
                    case NONE -> of(trackingNumber, own.round(), Said.NOTHING);
                };
        caseFile.append(trackingNumber, CaseEventKind.ANSWERS_WEIGHED, told(counts, weighed));
        events.publishEvent(new ResidentHeard(trackingNumber));
        return weighed;
    }

    private void append(String trackingNumber, GivenBy by, Said said, Map<String, String> detail) {
        detail.put("by", by.name());
        CaseEventKind kind = said.solved() == Solved.NO_ANSWER ? CaseEventKind.UNANSWERED : CaseEventKind.EVALUATED;
        if (by == GivenBy.RESIDENT) {
            caseFile.appendForResident(trackingNumber, kind, detail);
        } else {
            caseFile.append(trackingNumber, kind, detail);
        }
    }

    private static Map<String, String> told(Said said) {
        Map<String, String> detail =
                new HashMap<>(Map.of("solved", said.solved().name()));
        if (said.satisfaction() != null) {
            detail.put("satisfaction", said.satisfaction().name());
        }
        if (said.reason() != null) {
            detail.put("reason", said.reason().name());
        }
        if (said.comment() != null) {
            detail.put("comment", said.comment());
        }
        return detail;
    }

    private static Map<String, String> told(Counts counts, Evaluated weighed) {
        Map<String, String> detail = new HashMap<>(Map.of(
                "counts", counts.name(),
                "solved", weighed.solved().name(),
                "round", String.valueOf(weighed.redoCount())));
        if (weighed.satisfaction() != null) {
            detail.put("satisfaction", weighed.satisfaction().name());
        }
        return detail;
    }

    private static Evaluated of(String trackingNumber, int round, Said said) {
        return new Evaluated(trackingNumber, said.solved(), said.satisfaction(), round, false);
    }
}
