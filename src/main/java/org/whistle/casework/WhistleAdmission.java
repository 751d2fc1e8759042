package org.whistle.casework;

import org.whistle.catalogue.Level;
import org.whistle.catalogue.WhistleKind;

/** The decision {@code admitWhistle}: who may blow a whistle, and of what kind. Whoever holds the decisions answers. */
public interface WhistleAdmission {

    /**
     * @param trackingNumber of the request, in whose file the decision stands
     * @param proposed the kind that the dispatch table proposes
     */
    Answer admit(String trackingNumber, Blower blower, Level level, WhistleKind proposed);

    /** @param kind of the whistle that is blown */
    record Answer(Admission admission, WhistleKind kind) {}

    /** Whether a whistle is taken from somebody. */
    enum Admission {
        DIRECT,
        /** The officer who screens the request endorses it. */
        THROUGH_COMMUNITY,
        NOT_ADMITTED
    }
}
