package org.whistle.workflow.tasklist;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.whistle.request.CaseFile;
import org.whistle.request.TakenDecision;
import org.whistle.supervision.ToldDecisions;
import org.whistle.workflow.tasklist.CaseTab.DecisionsPart;

/** Tells what tables decided on a case; hardly any case has more than the page shows at first. */
@Component
class DecisionDesk {

    private static final int AT_ONCE = 100;

    private final CaseFile caseFile;
    private final ToldDecisions decisions;

    DecisionDesk(CaseFile caseFile, ToldDecisions decisions) {
        this.caseFile = caseFile;
        this.decisions = decisions;
    }

    DecisionsPart of(String trackingNumber, Locale locale) {
        return of(trackingNumber, 0, locale);
    }

    /** @param skipped how many of the latest were told before */
    DecisionsPart of(String trackingNumber, int skipped, Locale locale) {
        List<TakenDecision> taken = caseFile.decisionsOf(trackingNumber, skipped, AT_ONCE);
        int all = skipped == 0 && taken.size() < AT_ONCE ? taken.size() : caseFile.countDecisions(trackingNumber);
        return new DecisionsPart(
                all,
                skipped + taken.size(),
                taken.stream()
                        .flatMap(one -> decisions.of(one, locale).stream())
                        .toList());
    }
}
