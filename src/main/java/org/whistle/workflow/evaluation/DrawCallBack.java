package org.whistle.workflow.evaluation;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.whistle.catalogue.Level;
import org.whistle.evaluation.CallBackRules;
import org.whistle.evaluation.Occasion;
import org.whistle.workflow.servicelevel.RememberedDecisions;

/** The decision {@code drawCallBack}. */
@Component
class DrawCallBack implements CallBackRules {

    private static final String KEY = "drawCallBack";

    private final RememberedDecisions decisions;

    DrawCallBack(RememberedDecisions decisions) {
        this.decisions = decisions;
    }

    /** Where the deployed table has no rule, the resident is asked, if they have not said themselves that it is solved. */
    @Override
    public boolean callBack(String trackingNumber, Occasion occasion, Level level, int drawn) {
        Object answer = decisions
                .decide(trackingNumber, KEY, Map.of("occasion", occasion.name(), "level", level.name(), "drawn", drawn))
                .get("callBack");
        return answer instanceof Boolean callBack ? callBack : occasion != Occasion.OWN_SOLVED;
    }
}
