package org.whistle.workflow.loop;

import java.util.List;
import org.whistle.casework.WhistleCall;
import org.whistle.casework.WhistleCall.Role;
import org.whistle.casework.WhistleCall.State;
import org.whistle.casework.Whistles;
import org.whistle.workflow.UsedByModels;

/** The departments of the whistle order in force; models name them {@code ${calledDepartments…}}. */
@UsedByModels
public class CalledDepartments {

    private final Whistles whistles;

    CalledDepartments(Whistles whistles) {
        this.whistles = whistles;
    }

    /** All that still have to report in, the lead first. */
    public List<String> of(String trackingNumber) {
        return whistles.calls(trackingNumber).stream()
                .filter(call -> call.state() == State.CALLED)
                .map(WhistleCall::department)
                .toList();
    }

    /** The one that answers for the result, after all rulings. */
    public String lead(String trackingNumber) {
        return whistles.calls(trackingNumber).stream()
                .filter(call -> call.role() == Role.LEAD && call.isInForce())
                .map(WhistleCall::department)
                .findFirst()
                .orElseThrow();
    }
}
