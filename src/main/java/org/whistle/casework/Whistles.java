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
import org.whistle.organisation.Organisation;
import org.whistle.problem.Refusal;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;

/** The stage 社区吹哨: whom the table proposes, whom the street calls. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Whistles {

    private final WhistleRows rows;
    private final Organisation organisation;
    private final CaseFile caseFile;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Whistles(
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

    /** Opens the order of this round with what the table proposes, or with the first receiver where it is silent. */
    public void propose(String trackingNumber, Optional<Proposal> found) {
        Proposal proposal = found.orElseGet(Proposal::firstReceiver);
        rows.propose(trackingNumber, proposal);
        caseFile.append(
                trackingNumber,
                CaseEventKind.DISPATCH_PROPOSED,
                Map.of(
                        "lead", proposal.lead(),
                        "supporting", String.join(",", proposal.supporting()),
                        "kind", proposal.kind().name(),
                        "rule", found.isPresent()));
    }

    /**
     * Blows the whistle.
     *
     * @throws Refusal when a department is unknown or called twice
     */
    public WhistleOrder issue(String trackingNumber, Dispatch dispatch) {
        WhistleOrder order = order(trackingNumber, dispatch);
        requireDifferentDepartments(order);
        rows.issue(trackingNumber, order, clock.instant());
        Map<String, String> detail = Notes.with(dispatch.note(), "lead", order.lead());
        detail.put("supporting", String.join(",", order.supporting()));
        detail.put("kind", order.kind().name());
        caseFile.append(trackingNumber, CaseEventKind.WHISTLE_BLOWN, detail);
        events.publishEvent(new WhistleBlown(trackingNumber, order));
        return order;
    }

    private WhistleOrder order(String trackingNumber, Dispatch dispatch) {
        if (dispatch instanceof Dispatch.Changed changed) {
            return new WhistleOrder(changed.lead(), changed.supporting(), changed.kind(), changed.joint());
        }
        Proposal proposal = rows.proposal(trackingNumber).orElseThrow();
        return new WhistleOrder(proposal.lead(), proposal.supporting(), proposal.kind(), proposal.joint());
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

    /** @return what the table proposed for the order in force */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Proposal> proposal(String trackingNumber) {
        return rows.proposal(trackingNumber);
    }
}
