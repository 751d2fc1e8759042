package org.whistle.portal;

import org.whistle.problem.Refusal;
import org.whistle.redress.NewResidentAppeal;

/** What a resident wrote into the form of an appeal. */
record AppealForm(String kind, String appealReason, String appealWords) {

    static final AppealForm EMPTY = new AppealForm(null, null, null);

    /** @throws Refusal naming the first field that cannot be accepted */
    NewResidentAppeal toAppeal() {
        return NewResidentAppeal.of(kind, Typed.text(appealReason), Typed.text(appealWords));
    }

    /** Says nothing of what was written: logs and failures print it. */
    @Override
    public String toString() {
        return "AppealForm[" + kind + "]";
    }
}
