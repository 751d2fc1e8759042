package org.whistle.casework;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.whistle.casework.WhistleAdmission.Admission;
import org.whistle.casework.WhistleCall.Role;
import org.whistle.casework.WhistleNews.Kind;
import org.whistle.catalogue.WhistleKind;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;
import org.whistle.problem.Refusal;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.RequestProgress;

/** A lead blows the whistle for further departments: who is called already stays, and the lead stays the lead. */
@Component
class FurtherCalls {

    /** So that neither a lead nor a street can go on for ever. */
    private static final int MOST_A_ROUND = 3;

    private final WhistleOrderRows orders;
    private final WhistleRows calls;
    private final WhistleAdmission admission;
    private final Organisation organisation;
    private final RequestProgress requests;
    private final CaseFile caseFile;
    private final WhistleTelling telling;
    private final ApplicationEventPublisher events;
    private final InstantSource now;

    FurtherCalls(
            WhistleOrderRows orders,
            WhistleRows calls,
            WhistleAdmission admission,
            Organisation organisation,
            RequestProgress requests,
            CaseFile caseFile,
            WhistleTelling telling,
            ApplicationEventPublisher events,
            InstantSource now) {
        this.orders = orders;
        this.calls = calls;
        this.admission = admission;
        this.organisation = organisation;
        this.requests = requests;
        this.caseFile = caseFile;
        this.telling = telling;
        this.events = events;
        this.now = now;
    }

    /** @throws Refusal when nobody new is asked for, the reason is missing, or it has been asked too often */
    void ask(String trackingNumber, String department, List<String> wanted, String note) {
        if (wanted.isEmpty()) {
            throw Refusal.invalid("furtherDepartments", "required");
        }
        if (note == null) {
            throw Refusal.invalid("note", "required");
        }
        List<String> present = present(trackingNumber, department);
        Set<String> called = new HashSet<>(present);
        for (String one : wanted) {
            organisation.requireDepartment("furtherDepartments", one);
            if (!called.add(one)) {
                throw Refusal.invalid("furtherDepartments", "called-already", organisation.nameOf(one));
            }
        }
        List<String> supporting = new ArrayList<>(present.subList(1, present.size()));
        supporting.addAll(wanted);
        Proposal proposal = new Proposal(department, supporting, admitted(trackingNumber), false);
        long order = orders.openFurther(trackingNumber, department, proposal, MOST_A_ROUND)
                .orElseThrow(() -> Refusal.invalid("step", "called-in-often", MOST_A_ROUND));
        Map<String, String> detail = Map.of("lead", department, "department", String.join(",", wanted), "note", note);
        caseFile.append(trackingNumber, CaseEventKind.FURTHER_ASKED, detail);
        telling.tell(trackingNumber, order, Kind.FURTHER_ASKED, detail, Unit.STREET);
    }

    private WhistleKind admitted(String trackingNumber) {
        WhistleAdmission.Answer answer = admission.admit(
                trackingNumber,
                Blower.DEPARTMENT,
                requests.facts(trackingNumber).level(),
                orders.latest(trackingNumber).orElseThrow().proposal().kind());
        if (answer.admission() != Admission.DIRECT) {
            throw Refusal.invalid("step", "not-admitted");
        }
        return answer.kind();
    }

    /** @return those in force, the lead first */
    private List<String> present(String trackingNumber, String lead) {
        List<WhistleCall> inForce = calls.calls(trackingNumber).stream()
                .filter(WhistleCall::isInForce)
                .toList();
        if (inForce.stream()
                .noneMatch(call -> call.role() == Role.LEAD && call.department().equals(lead))) {
            throw Refusal.conflict("overtaken");
        }
        List<String> present = new ArrayList<>(List.of(lead));
        inForce.stream()
                .map(WhistleCall::department)
                .filter(one -> !one.equals(lead))
                .forEach(present::add);
        return present;
    }

    void refuse(String trackingNumber, OpenOrder order, Dispatch.Refused refused) {
        orders.refuse(order.id(), refused, now.instant());
        Map<String, String> detail = Map.of("reason", refused.reason().name(), "note", refused.note());
        caseFile.append(trackingNumber, CaseEventKind.FURTHER_REFUSED, detail);
        telling.tell(trackingNumber, order.id(), Kind.FURTHER_REFUSED, detail, order.askedBy());
    }

    /** @throws Refusal when the order drops a department, changes the lead or calls nobody new */
    void issue(String trackingNumber, OpenOrder open, WhistleOrder order, String note) {
        if (!order.lead().equals(open.askedBy())) {
            throw Refusal.invalid("lead", "lead-stays-in-round", organisation.nameOf(open.askedBy()));
        }
        List<String> present = present(trackingNumber, open.askedBy());
        for (String one : present.subList(1, present.size())) {
            if (!order.supporting().contains(one)) {
                throw Refusal.invalid("supporting", "dropped", organisation.nameOf(one));
            }
        }
        List<String> added = order.supporting().stream()
                .filter(one -> !present.contains(one))
                .toList();
        if (added.isEmpty()) {
            throw Refusal.invalid("supporting", "nobody-further");
        }
        calls.callFurther(trackingNumber, open.id(), order.kind(), added, now.instant());
        Map<String, String> detail = Notes.with(note, "department", String.join(",", added));
        caseFile.append(trackingNumber, CaseEventKind.FURTHER_CALLED, detail);
        events.publishEvent(new FurtherCalled(trackingNumber, added, order.kind()));
    }
}
