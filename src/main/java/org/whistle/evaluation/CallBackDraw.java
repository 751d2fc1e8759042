package org.whistle.evaluation;

import java.security.SecureRandom;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.RequestFacts;

/** Draws who is called back. Nobody can foresee it: whoever did the work must not know which cases are looked at. */
@Component
class CallBackDraw {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NUMBERS = 100;

    private final CallBackRules rules;
    private final CaseFile caseFile;

    CallBackDraw(CallBackRules rules, CaseFile caseFile) {
        this.rules = rules;
        this.caseFile = caseFile;
    }

    boolean isCalled(RequestFacts facts, Occasion occasion) {
        int drawn = RANDOM.nextInt(NUMBERS);
        boolean called = rules.callBack(facts.trackingNumber(), occasion, facts.level(), drawn);
        // that everybody is called when a result stands is the rule, and the open task shows it
        if (occasion != Occasion.RESULT || !called) {
            caseFile.append(
                    facts.trackingNumber(),
                    CaseEventKind.CALL_BACK_DRAWN,
                    Map.of(
                            "occasion", occasion.name(),
                            "drawn", String.valueOf(drawn),
                            "callBack", String.valueOf(called)));
        }
        return called;
    }
}
