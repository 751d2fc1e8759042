package org.whistle.casework;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Actor;
import org.whistle.casework.ReturnRules.Question;
import org.whistle.catalogue.Catalogue;
import org.whistle.organisation.Organisation;
import org.whistle.problem.Refusal;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.RequestProgress;

/** The stage 部门响应: departments report in, or return the call. Nobody is left without an owner. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Responses {

    private final OrderCallRows calls;
    private final ReturnRows returns;
    private final ReturnRules rules;
    private final Ownership ownership;
    private final Organisation organisation;
    private final Catalogue catalogue;
    private final RequestProgress requests;
    private final CaseFile caseFile;
    private final Actor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Responses(
            OrderCallRows calls,
            ReturnRows returns,
            ReturnRules rules,
            Ownership ownership,
            Organisation organisation,
            Catalogue catalogue,
            RequestProgress requests,
            CaseFile caseFile,
            Actor actor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.calls = calls;
        this.returns = returns;
        this.rules = rules;
        this.ownership = ownership;
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.requests = requests;
        this.caseFile = caseFile;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The department takes the call, and leaves a receipt.
     *
     * @throws Refusal when its call does not wait for it any more
     */
    public void reportIn(String trackingNumber, String department, ReportIn reported) {
        String by = actor.signedInOr(Actor.SYSTEM);
        if (!calls.reportIn(trackingNumber, department, reported, by, clock.instant())) {
            calls.lock(trackingNumber).reportIn(department);
            throw Refusal.conflict("overtaken");
        }
        Map<String, String> detail = Notes.with(reported.note(), "department", department);
        put(detail, "place", reported.place());
        put(detail, "contact", reported.contact());
        caseFile.append(trackingNumber, CaseEventKind.REPORTED_IN, detail);
        events.publishEvent(new ReportedIn(trackingNumber, department));
        rate(trackingNumber, department, reported.whistleStars());
    }

    private void rate(String trackingNumber, String department, Stars stars) {
        if (stars != null) {
            events.publishEvent(new WhistleRated(trackingNumber, department, stars));
        }
    }

    /**
     * The department contests the call. What is clear is answered at once; all else goes to a ruling, and until then the
     * call is the department's (首接负责).
     *
     * @throws Refusal when it has done so before, may not after a final ruling, or does not say why
     */
    public Ruled returnCall(String trackingNumber, String department, Return returned) {
        require(returned, department);
        OrderCalls before = calls.lock(trackingNumber);
        String item = requests.facts(trackingNumber).item();
        Duties duties = Duties.of(catalogue.require("item", item));
        Question question = before.question(department, returned.reason(), returned.suggested(), duties);
        OrderCall call = before.get(department);
        ReturnAnswer answer = before.heed(rules.answer(trackingNumber, question), call, returned.suggested());
        OrderCalls after = before.returnBy(department, returned.suggested(), answer);
        calls.store(trackingNumber, before, after);
        returns.add(trackingNumber, call, returned, answer, actor.signedInOr(Actor.SYSTEM), clock.instant());
        caseFile.append(trackingNumber, CaseEventKind.RETURNED, detail(department, returned));
        rate(trackingNumber, department, returned.whistleStars());
        Ruled ruled = after.outcome(department, before);
        if (answer == ReturnAnswer.RULING) {
            returns.open(trackingNumber, after.openDispute(department));
        } else {
            answered(trackingNumber, department, answer, before, after);
        }
        return ruled;
    }

    private void require(Return returned, String department) {
        if (returned.reason() == null) {
            throw Refusal.invalid("returnReason", "required");
        }
        if (returned.note() == null) {
            throw Refusal.invalid("note", "required");
        }
        if (returned.suggested() != null) {
            organisation.requireDepartment("suggestedDepartment", returned.suggested());
        }
        if (department.equals(returned.suggested())) {
            throw Refusal.invalid("suggestedDepartment", "suggests-itself");
        }
    }

    private void answered(
            String trackingNumber, String department, ReturnAnswer answer, OrderCalls before, OrderCalls after) {
        Map<String, String> detail = new HashMap<>(Map.of("department", department, "answer", answer.name()));
        put(detail, "handledBy", after.get(department).passedTo());
        caseFile.append(trackingNumber, CaseEventKind.RETURN_ANSWERED, detail);
        ownership.passedOn(trackingNumber, department, after);
        ownership.tell(trackingNumber, OwnershipNews.Kind.RETURN_ANSWERED, before, after, detail);
    }

    private static Map<String, String> detail(String department, Return returned) {
        Map<String, String> detail = Notes.with(returned.note(), "department", department);
        detail.put("reason", returned.reason().name());
        put(detail, "suggested", returned.suggested());
        put(detail, "evidence", returned.evidence());
        return detail;
    }

    private static void put(Map<String, String> detail, String member, String value) {
        if (value != null) {
            detail.put(member, value);
        }
    }

    /** @return who has reported in to the order in force */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<ReportInReceipt> receipts(String trackingNumber) {
        return calls.receipts(trackingNumber);
    }
}
