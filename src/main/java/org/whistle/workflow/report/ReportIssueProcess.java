package org.whistle.workflow.report;

import org.whistle.casework.Finding;
import org.whistle.casework.RefusalGround;
import org.whistle.casework.ScreenedPublication;
import org.whistle.casework.ScreeningOutcome;
import org.whistle.workflow.variable.ProcessVariable;
import org.whistle.workflow.variable.Variables;

/** The words of {@code report-issue.bpmn} and its forms. */
final class ReportIssueProcess {

    static final String KEY = "reportIssue";

    static final ProcessVariable<Finding> FINDING = Variables.choice("finding", Finding.class);
    static final ProcessVariable<ScreeningOutcome> SCREENING = Variables.choice("screening", ScreeningOutcome.class);
    static final ProcessVariable<Reclassify> RECLASSIFY = Variables.choice("reclassify", Reclassify.class);
    static final ProcessVariable<String> NEW_ITEM = Variables.text("newItem", 40);
    static final ProcessVariable<RefusalGround> GROUND = Variables.choice("ground", RefusalGround.class);
    static final ProcessVariable<String> MERGE_INTO = Variables.text("mergeInto", 40);
    static final ProcessVariable<OnBehalfOf> BLOWER = Variables.choice("blower", OnBehalfOf.class);
    static final ProcessVariable<ScreenedPublication> PUBLICATION =
            Variables.choice("publication", ScreenedPublication.class);

    private ReportIssueProcess() {}

    /** In whose name the community whistles. */
    enum OnBehalfOf {
        COMMUNITY,
        PROPERTY_FIRM,
        OWNERS_COMMITTEE
    }

    /** Whether the item stays. */
    enum Reclassify {
        KEEP,
        CHANGE
    }
}
