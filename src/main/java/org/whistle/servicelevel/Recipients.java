package org.whistle.servicelevel;

import java.util.List;
import org.springframework.stereotype.Component;
import org.whistle.access.Role;
import org.whistle.casework.WhistleCall;
import org.whistle.casework.WhistleCall.State;
import org.whistle.casework.Whistles;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;
import org.whistle.request.RequestProgress;

/** Who is told of a step: units by their code, roles by their group. */
@Component
class Recipients {

    private final Organisation organisation;
    private final RequestProgress requests;
    private final Whistles whistles;

    Recipients(Organisation organisation, RequestProgress requests, Whistles whistles) {
        this.organisation = organisation;
        this.requests = requests;
        this.whistles = whistles;
    }

    List<String> of(Clock clock, EscalationRules.Recipient recipient) {
        return switch (recipient) {
            case HANDLER -> handlers(clock);
            case COMMUNITY -> List.of(clock.community());
            case STREET -> List.of(organisation.streetOf(clock.community()));
            case SUPERVISOR -> List.of(Role.SUPERVISOR.group());
        };
    }

    private List<String> handlers(Clock clock) {
        if (clock.department() != null) {
            return List.of(unit(clock.department(), clock));
        }
        return switch (requests.facts(clock.trackingNumber()).stage()) {
            case FEEDBACK, REPORT -> List.of(clock.community());
            case WHISTLE -> List.of(organisation.streetOf(clock.community()));
            case RESPONSE ->
                called(clock)
                        .filter(call -> call.state() != State.REPORTED_IN)
                        .map(call -> unit(call.department(), clock))
                        .toList();
            case JOINT_RESOLUTION ->
                called(clock)
                        .filter(call -> call.role() == WhistleCall.Role.LEAD)
                        .map(call -> unit(call.department(), clock))
                        .toList();
            case EVALUATION -> List.of(Role.CALL_TAKER.group());
        };
    }

    private java.util.stream.Stream<WhistleCall> called(Clock clock) {
        return whistles.calls(clock.trackingNumber()).stream().filter(WhistleCall::isInForce);
    }

    private String unit(String department, Clock clock) {
        return switch (department) {
            case Unit.STREET -> organisation.streetOf(clock.community());
            case Unit.COMMUNITY -> clock.community();
            default -> department;
        };
    }
}
