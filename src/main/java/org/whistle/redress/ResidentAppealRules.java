package org.whistle.redress;

import org.whistle.servicelevel.Limit;

/** Until when residents may appeal, and by when they are answered: a table that whoever runs Whistle may change. */
public interface ResidentAppealRules {

    /**
     * @param within from the end of the request; null where there is no end to count from
     * @param decided from the appeal
     */
    record Answer(Limit within, Limit decided) {}

    Answer answer(ResidentAppealKind kind);
}
