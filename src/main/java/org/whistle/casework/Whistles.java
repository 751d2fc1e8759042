package org.whistle.casework;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.casework.WhistleAdmission.Admission;
import org.whistle.casework.WhistleNews.Kind;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;
import org.whistle.problem.Refusal;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;

/** The stage 社区吹哨: whom the table proposes, whom the street calls, or that it calls nobody. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Whistles {

    private final WhistleOrderRows orders;
    private final WhistleRows rows;
    private final WhistleAdmission admission;
    private final FurtherCalls further;
    private final WhistleTelling telling;
    private final Organisation organisation;
    private final CaseFile caseFile;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Whistles(
            WhistleOrderRows orders,
            WhistleRows rows,
            WhistleAdmission admission,
            FurtherCalls further,
            WhistleTelling telling,
            Organisation organisation,
            CaseFile caseFile,
            ApplicationEventPublisher events,
            Clock clock) {
        this.orders = orders;
        this.rows = rows;
        this.admission = admission;
        this.further = further;
        this.telling = telling;
        this.organisation = organisation;
        this.caseFile = caseFile;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens an order with what the table proposes, or with the first receiver where it is silent. What a lead has asked
     * for stands already.
     *
     * @throws Refusal when whoever whistles may not, or the district has ruled that there is no whistle
     */
    public WhistleStart propose(String trackingNumber, Optional<Proposal> found) {
        Proposal proposal = found.orElseGet(Proposal::firstReceiver);
        Optional<OpenedOrder> opened = orders.open(trackingNumber, proposal);
        if (opened.isEmpty()) {
            return WhistleStart.FURTHER;
        }
        OpenedOrder order = opened.get();
        if (order.dismissed()) {
            throw Refusal.invalid("screening", "whistle-dismissed");
        }
        record(trackingNumber, order, proposal, found.isPresent());
        if (!order.insisted()) {
            return WhistleStart.FIRST;
        }
        caseFile.append(trackingNumber, CaseEventKind.WHISTLE_INSISTED, Map.of());
        telling.tell(
                trackingNumber,
                order.id(),
                Kind.WHISTLE_INSISTED,
                Map.of(),
                Unit.STREET,
                Unit.COMMUNITY,
                WhistleTelling.DISTRICT);
        return WhistleStart.INSISTED;
    }

    private void record(String trackingNumber, OpenedOrder order, Proposal proposal, boolean ruleFound) {
        Blower blower = order.blower();
        WhistleAdmission.Answer answer = admission.admit(trackingNumber, blower, order.level(), proposal.kind());
        if (blower == Blower.CALL_CENTRE && answer.admission() != Admission.DIRECT) {
            // an emergency waits for no screening: the community lends its name
            blower = Blower.COMMUNITY;
            answer = admission.admit(trackingNumber, blower, order.level(), proposal.kind());
        }
        if (answer.admission() == Admission.NOT_ADMITTED && order.screened()) {
            throw Refusal.invalid("blower", "not-admitted");
        }
        if (blower != order.blower() || answer.kind() != proposal.kind()) {
            orders.admit(order.id(), blower, answer.kind());
        }
        caseFile.append(
                trackingNumber,
                CaseEventKind.DISPATCH_PROPOSED,
                Map.of(
                        "blower", blower.name(),
                        "lead", proposal.lead(),
                        "supporting", String.join(",", proposal.supporting()),
                        "kind", answer.kind().name(),
                        "rule", ruleFound));
    }

    /**
     * Blows the whistle, or refuses it.
     *
     * @return the order; empty where the street refuses
     * @throws Refusal when a department is unknown or called twice, a refusal is not explained, or the district has
     *     ruled that the street must dispatch
     */
    public Optional<WhistleOrder> dispatch(String trackingNumber, Dispatch dispatch) {
        OpenOrder open = orders.latest(trackingNumber).orElseThrow();
        if (dispatch instanceof Dispatch.Refused refused) {
            refuse(trackingNumber, open, refused);
            return Optional.empty();
        }
        WhistleOrder order = open.asDecided(dispatch);
        requireDifferentDepartments(order);
        if (open.isFurther()) {
            further.issue(trackingNumber, open, order, dispatch.note());
        } else {
            issue(trackingNumber, open, order, dispatch.note());
        }
        return Optional.of(order);
    }

    private void refuse(String trackingNumber, OpenOrder open, Dispatch.Refused refused) {
        open.requireRefusable(refused);
        if (open.isFurther()) {
            further.refuse(trackingNumber, open, refused);
            return;
        }
        orders.refuse(open.id(), refused, clock.instant());
        Map<String, String> detail = Map.of("reason", refused.reason().name(), "note", refused.note());
        caseFile.append(trackingNumber, CaseEventKind.WHISTLE_REFUSED, detail);
        telling.tell(trackingNumber, open.id(), Kind.WHISTLE_REFUSED, detail, Unit.COMMUNITY);
    }

    private void issue(String trackingNumber, OpenOrder open, WhistleOrder order, String note) {
        rows.issue(open.id(), order, clock.instant());
        Map<String, String> detail = Notes.with(note, "lead", order.lead());
        detail.put("supporting", String.join(",", order.supporting()));
        detail.put("kind", order.kind().name());
        caseFile.append(trackingNumber, CaseEventKind.WHISTLE_BLOWN, detail);
        events.publishEvent(new WhistleBlown(trackingNumber, order));
    }

    private void requireDifferentDepartments(WhistleOrder order) {
        organisation.requireDepartment("lead", order.lead());
        Set<String> called = new HashSet<>(Set.of(order.lead()));
        for (String department : order.supporting()) {
            organisation.requireDepartment("supporting", department);
            if (!called.add(department)) {
                throw Refusal.invalid("supporting", "called-twice", organisation.nameOf(department));
            }
        }
    }

    /** @return the calls of the order in force, the lead's first */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<WhistleCall> calls(String trackingNumber) {
        return rows.calls(trackingNumber);
    }

    /** Whether the district has to rule before the street can do anything. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean awaitsRuling(String trackingNumber) {
        return orders.latest(trackingNumber).filter(OpenOrder::awaitsRuling).isPresent();
    }

    /** @return what was asked for last */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<WhistleAsked> asked(String trackingNumber) {
        return orders.latest(trackingNumber)
                .map(order -> new WhistleAsked(order.proposal(), order.blower(), order.insisted()));
    }
}
