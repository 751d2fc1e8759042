package org.whistle.workflow.whistle;

import static org.whistle.workflow.ResidentRequestProcess.NOTE;
import static org.whistle.workflow.whistle.CommunityWhistleProcess.DISPATCH;
import static org.whistle.workflow.whistle.CommunityWhistleProcess.LEAD;
import static org.whistle.workflow.whistle.CommunityWhistleProcess.MEETING;
import static org.whistle.workflow.whistle.CommunityWhistleProcess.SUPPORTING;
import static org.whistle.workflow.whistle.CommunityWhistleProcess.WHISTLE_KIND;
import static org.whistle.workflow.whistle.CommunityWhistleProcess.WHISTLE_REFUSAL;

import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.whistle.casework.Dispatch;
import org.whistle.workflow.whistle.CommunityWhistleProcess.DispatchAnswer;
import org.whistle.workflow.whistle.CommunityWhistleProcess.Meeting;

/** The answers of {@code dispatch-whistle.form}. */
final class DispatchForm {

    private DispatchForm() {}

    static Dispatch takeFrom(VariableScope scope) {
        DispatchAnswer answer = DISPATCH.takeFrom(scope);
        String note = NOTE.findAndTakeFrom(scope).orElse(null);
        if (answer != DispatchAnswer.REFUSE) {
            scope.removeVariable(WHISTLE_REFUSAL.name());
        }
        if (answer != DispatchAnswer.CHANGE) {
            List.of(LEAD, SUPPORTING, MEETING, WHISTLE_KIND).forEach(unused -> scope.removeVariable(unused.name()));
        }
        return switch (answer) {
            case AS_PROPOSED -> new Dispatch.AsProposed(note);
            case CHANGE -> changed(scope, note);
            case REFUSE ->
                new Dispatch.Refused(WHISTLE_REFUSAL.findAndTakeFrom(scope).orElse(null), note);
        };
    }

    private static Dispatch changed(VariableScope scope, String note) {
        return new Dispatch.Changed(
                LEAD.takeFrom(scope),
                SUPPORTING.findAndTakeFrom(scope).orElse(List.of()),
                WHISTLE_KIND.takeFrom(scope),
                MEETING.takeFrom(scope) == Meeting.YES,
                note);
    }
}
