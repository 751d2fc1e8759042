package org.whistle.casework;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.whistle.casework.WhistleCall.Role;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.RequestFacts;
import org.whistle.request.RequestProgress;

/** Tells all whom it concerns who handles a matter now: the clocks, the case file, the parties and the modelers. */
@Component
class Ownership {

    private final RequestProgress requests;
    private final Organisation organisation;
    private final CaseFile caseFile;
    private final DispatchChangeRows changes;
    private final ApplicationEventPublisher events;

    Ownership(
            RequestProgress requests,
            Organisation organisation,
            CaseFile caseFile,
            DispatchChangeRows changes,
            ApplicationEventPublisher events) {
        this.requests = requests;
        this.organisation = organisation;
        this.caseFile = caseFile;
        this.changes = changes;
        this.events = events;
    }

    /** The call of the department is another's from now on, or nobody's. */
    void passedOn(String trackingNumber, String department, OrderCalls after) {
        OrderCall call = after.get(department);
        if (call.isInForce()) {
            return;
        }
        String heir = call.passedTo();
        boolean leads = call.role() == Role.LEAD;
        events.publishEvent(new CallPassedOn(trackingNumber, department, heir, leads));
        changes.file(trackingNumber, department, heir, call.role());
        if (leads) {
            caseFile.append(trackingNumber, CaseEventKind.LEAD_CHANGED, Map.of("lead", heir));
        }
    }

    /** Tells everybody who takes part, and those who are out of it now. */
    void tell(
            String trackingNumber,
            OwnershipNews.Kind kind,
            OrderCalls before,
            OrderCalls after,
            Map<String, String> detail) {
        RequestFacts facts = requests.facts(trackingNumber);
        Set<String> told = Stream.of(
                        Stream.of(before.lead(), after.lead(), detail.get("department"), detail.get("handledBy")),
                        Stream.of(Unit.STREET))
                .flatMap(units -> units)
                .filter(Objects::nonNull)
                .map(unit -> organisation.recipient(unit, facts.community()))
                .collect(Collectors.toUnmodifiableSet());
        events.publishEvent(new OwnershipNews(trackingNumber, kind, facts.deadline(), told, new HashMap<>(detail)));
    }
}
