package org.whistle.appeal;

import org.whistle.request.CaseEventKind;

/** Where an appeal, or a proposed exclusion, stands. */
public enum AppealState {
    /** A handler appealed; nobody has decided. */
    APPEALED(CaseEventKind.APPEALED),
    /** One person wants the marks excluded; a second one has to confirm it. */
    PROPOSED(CaseEventKind.EXCLUSION_PROPOSED),
    /** The appeal was refused, for good. */
    REFUSED(CaseEventKind.APPEAL_REFUSED),
    /** The unit took it back. */
    WITHDRAWN(CaseEventKind.APPEAL_WITHDRAWN),
    /** Two people want the marks excluded: they are. */
    EXCLUDED(CaseEventKind.EXCLUDED),
    /** The second person did not agree. */
    DECLINED(CaseEventKind.EXCLUSION_DECLINED);

    private final CaseEventKind kind;

    AppealState(CaseEventKind kind) {
        this.kind = kind;
    }

    /** @return what the case file tells when it comes to this */
    public CaseEventKind kind() {
        return kind;
    }

    /** Whether nobody else may contest the same marks meanwhile. */
    boolean isInForce() {
        return this == APPEALED || this == PROPOSED || this == EXCLUDED;
    }
}
