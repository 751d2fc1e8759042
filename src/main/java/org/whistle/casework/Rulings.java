package org.whistle.casework;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Actor;
import org.whistle.organisation.Organisation;
import org.whistle.problem.Refusal;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;

/** Rulings on returned calls (权属裁决): by the street first, then by the district, whose word is final. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Rulings {

    private final OrderCallRows calls;
    private final ReturnRows returns;
    private final Ownership ownership;
    private final Organisation organisation;
    private final CaseFile caseFile;
    private final Actor actor;
    private final Clock clock;

    Rulings(
            OrderCallRows calls,
            ReturnRows returns,
            Ownership ownership,
            Organisation organisation,
            CaseFile caseFile,
            Actor actor,
            Clock clock) {
        this.calls = calls;
        this.returns = returns;
        this.ownership = ownership;
        this.organisation = organisation;
        this.caseFile = caseFile;
        this.actor = actor;
        this.clock = clock;
    }

    /** @return who rules on what the department returned in this round */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Adjudicator adjudicator(String trackingNumber, String department) {
        return returns.adjudicator(trackingNumber, department);
    }

    /**
     * Rules on a returned call, in the name of whoever is signed in.
     *
     * @param rerouteTo the department that handles it instead, or null
     * @return {@link Ruling#NOBODY} where the district still has to rule
     * @throws Refusal when it is ruled already, the other department is missing or unknown, or the lead would be released
     */
    public Ruled rule(String trackingNumber, String department, Ruling ruling, String rerouteTo, String note) {
        if (ruling == Ruling.REROUTE && rerouteTo != null) {
            organisation.requireDepartment("rerouteTo", rerouteTo);
        }
        OrderCalls before = calls.lock(trackingNumber);
        Dispute dispute = before.openDispute(department);
        OrderCalls after = before.rule(department, ruling, rerouteTo);
        Ruled ruled = after.outcome(department, before);
        String by = actor.signedInOr(Actor.SYSTEM);
        calls.store(trackingNumber, before, after);
        returns.rule(trackingNumber, department, ruling, ruled, note, by, clock.instant());
        Map<String, String> detail = new HashMap<>(Map.of(
                "department", department,
                "adjudicator", dispute.adjudicator().name(),
                "ruling", ruling.name(),
                "handledBy", ruled.department(),
                "ruledBy", by));
        ownership.tell(trackingNumber, OwnershipNews.Kind.OWNERSHIP_RULED, before, after, detail);
        detail.put("note", note);
        caseFile.append(trackingNumber, CaseEventKind.RULED, detail);
        if (ruled.ruling() == Ruling.NOBODY) {
            returns.open(trackingNumber, after.openDispute(department));
        } else {
            ownership.passedOn(trackingNumber, department, after);
        }
        return ruled;
    }

    /** @return all returns of a request and how they were answered, the earliest first */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<ReturnedCall> returned(String trackingNumber) {
        return returns.of(trackingNumber);
    }
}
