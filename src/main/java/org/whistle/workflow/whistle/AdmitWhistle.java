package org.whistle.workflow.whistle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.whistle.casework.Blower;
import org.whistle.casework.WhistleAdmission;
import org.whistle.catalogue.Level;
import org.whistle.catalogue.WhistleKind;
import org.whistle.workflow.servicelevel.RememberedDecisions;

/** The decision {@code admitWhistle}. */
@Component
class AdmitWhistle implements WhistleAdmission {

    private static final String KEY = "admitWhistle";

    private final RememberedDecisions decisions;

    AdmitWhistle(RememberedDecisions decisions) {
        this.decisions = decisions;
    }

    /** Where the deployed table has no rule, nobody is admitted. */
    @Override
    public Answer admit(String trackingNumber, Blower blower, Level level, WhistleKind proposed) {
        Map<String, Object> outputs = decisions.decide(
                trackingNumber,
                KEY,
                Map.of("blower", blower.name(), "level", level.name(), "whistleKind", proposed.name()));
        String admission = (String) outputs.getOrDefault("admission", Admission.NOT_ADMITTED.name());
        String kind = (String) outputs.getOrDefault("kind", proposed.name());
        return new Answer(Admission.valueOf(admission), WhistleKind.valueOf(kind));
    }
}
