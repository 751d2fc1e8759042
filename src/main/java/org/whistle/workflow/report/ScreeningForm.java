package org.whistle.workflow.report;

import static org.whistle.workflow.ResidentRequestProcess.NOTE;
import static org.whistle.workflow.report.ReportIssueProcess.BLOWER;
import static org.whistle.workflow.report.ReportIssueProcess.GROUND;
import static org.whistle.workflow.report.ReportIssueProcess.MERGE_INTO;
import static org.whistle.workflow.report.ReportIssueProcess.NEW_ITEM;
import static org.whistle.workflow.report.ReportIssueProcess.PUBLICATION;
import static org.whistle.workflow.report.ReportIssueProcess.RECLASSIFY;
import static org.whistle.workflow.report.ReportIssueProcess.SCREENING;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.whistle.casework.Blower;
import org.whistle.casework.RefusalGround;
import org.whistle.casework.ScreenedPublication;
import org.whistle.casework.Screening;
import org.whistle.casework.ScreeningOutcome;
import org.whistle.problem.Refusal;
import org.whistle.workflow.report.ReportIssueProcess.OnBehalfOf;
import org.whistle.workflow.report.ReportIssueProcess.Reclassify;

/** The answers of {@code screen-request.form}. Fields that the decision does not ask for are not looked at. */
final class ScreeningForm {

    private ScreeningForm() {}

    static Screening takeFrom(VariableScope scope) {
        ScreeningOutcome outcome = SCREENING.takeFrom(scope);
        Reclassify reclassify = RECLASSIFY.findAndTakeFrom(scope).orElse(Reclassify.KEEP);
        Optional<String> newItem = NEW_ITEM.findAndTakeFrom(scope);
        Optional<RefusalGround> ground = GROUND.findAndTakeFrom(scope);
        Optional<String> mergeInto = MERGE_INTO.findAndTakeFrom(scope);
        OnBehalfOf blower = BLOWER.findAndTakeFrom(scope).orElse(OnBehalfOf.COMMUNITY);
        return new Screening(
                outcome,
                reclassify == Reclassify.KEEP
                        ? null
                        : newItem.orElseThrow(() -> Refusal.invalid(NEW_ITEM.name(), "required")),
                outcome == ScreeningOutcome.REFUSE ? ground.orElse(null) : null,
                outcome == ScreeningOutcome.MERGE ? mergeInto.orElse(null) : null,
                Blower.valueOf(blower.name()),
                PUBLICATION.findAndTakeFrom(scope).orElse(ScreenedPublication.BY_ITEM),
                NOTE.findAndTakeFrom(scope).orElse(null));
    }
}
