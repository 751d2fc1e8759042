package org.whistle.casework;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.casework.WhistleCall.Role;
import org.whistle.casework.WhistleCall.State;
import org.whistle.organisation.Organisation;
import org.whistle.problem.Refusal;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;

/** The stage 部门响应: departments report in or return, the street rules. Nobody is left without an owner. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Responses {

    private final WhistleRows rows;
    private final Organisation organisation;
    private final CaseFile caseFile;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Responses(
            WhistleRows rows,
            Organisation organisation,
            CaseFile caseFile,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.organisation = organisation;
        this.caseFile = caseFile;
        this.events = events;
        this.clock = clock;
    }

    /** The department takes the call. */
    public void reportIn(String trackingNumber, String department, String note) {
        rows.reportedIn(trackingNumber, department, clock.instant());
        caseFile.append(trackingNumber, CaseEventKind.REPORTED_IN, Notes.with(note, "department", department));
        events.publishEvent(new ReportedIn(trackingNumber, department));
    }

    /**
     * The department contests the call.
     *
     * @throws Refusal when it has done so before, or does not say why
     */
    public void returnCall(String trackingNumber, String department, ReturnReason reason, String note) {
        if (reason == null) {
            throw Refusal.invalid("returnReason", "required");
        }
        if (note == null) {
            throw Refusal.invalid("note", "required");
        }
        if (rows.returned(trackingNumber, department) == 0) {
            throw Refusal.invalid("response", "returned-before");
        }
        Map<String, String> detail = Notes.with(note, "department", department);
        detail.put("reason", reason.name());
        caseFile.append(trackingNumber, CaseEventKind.RETURNED, detail);
    }

    /**
     * The street rules on a returned call, finally.
     *
     * @param rerouteTo the department that handles it instead, or null
     * @throws Refusal when the other department is missing or unknown, or the lead would be released
     */
    public Ruled rule(String trackingNumber, String department, Ruling ruling, String rerouteTo, String note) {
        boolean leads = call(trackingNumber, department).role() == Role.LEAD;
        Ruled ruled =
                switch (ruling) {
                    case KEEP -> keep(trackingNumber, department);
                    case RELEASE -> release(trackingNumber, department);
                    case REROUTE -> reroute(trackingNumber, department, rerouteTo);
                };
        Map<String, String> detail = Notes.with(note, "ruling", ruling.name());
        detail.put("department", department);
        detail.put("handledBy", ruled.department());
        caseFile.append(trackingNumber, CaseEventKind.RULED, detail);
        if (ruling != Ruling.KEEP) {
            String heir = ruling == Ruling.REROUTE ? rerouteTo : null;
            events.publishEvent(new CallPassedOn(trackingNumber, department, heir, leads));
        }
        return ruled;
    }

    private Ruled keep(String trackingNumber, String department) {
        rows.set(trackingNumber, department, State.CALLED);
        return new Ruled(Ruling.KEEP, department);
    }

    private Ruled release(String trackingNumber, String department) {
        if (call(trackingNumber, department).role() == Role.LEAD) {
            throw Refusal.invalid("ruling", "lead-stays");
        }
        rows.set(trackingNumber, department, State.RELEASED);
        return new Ruled(Ruling.RELEASE, department);
    }

    private Ruled reroute(String trackingNumber, String department, String other) {
        if (other == null) {
            throw Refusal.invalid("rerouteTo", "required");
        }
        organisation.requireDepartment("rerouteTo", other);
        Optional<WhistleCall> called = rows.calls(trackingNumber).stream()
                .filter(call -> call.department().equals(other))
                .findFirst();
        return called.filter(WhistleCall::isInForce).isPresent()
                ? handOver(trackingNumber, department, other)
                : replace(trackingNumber, department, other);
    }

    private Ruled replace(String trackingNumber, String department, String other) {
        rows.replace(trackingNumber, department, other);
        rows.set(trackingNumber, department, State.REROUTED);
        return new Ruled(Ruling.REROUTE, other);
    }

    /** The other department is called already and has its own task: only the lead can pass to it. */
    private Ruled handOver(String trackingNumber, String department, String other) {
        if (other.equals(department) || call(trackingNumber, department).role() != Role.LEAD) {
            throw Refusal.invalid("rerouteTo", "called-already", organisation.nameOf(other));
        }
        rows.makeLead(trackingNumber, other);
        rows.set(trackingNumber, department, State.REROUTED);
        return new Ruled(Ruling.RELEASE, other);
    }

    private WhistleCall call(String trackingNumber, String department) {
        return rows.calls(trackingNumber).stream()
                .filter(call -> call.department().equals(department))
                .findFirst()
                .orElseThrow();
    }
}
