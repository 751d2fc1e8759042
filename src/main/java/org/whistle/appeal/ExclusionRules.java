package org.whistle.appeal;

import org.whistle.rates.Measure;

/** Which ground does for which measure. */
public interface ExclusionRules {

    /**
     * @param allowed whether the ground may exclude the measure at all
     * @param evidence what has to show it
     */
    record Answer(boolean allowed, EvidenceNeeded evidence) {}

    /** @return what the rules in force say; what they do not name is not allowed */
    Answer answer(ExclusionGround ground, Measure measure);
}
