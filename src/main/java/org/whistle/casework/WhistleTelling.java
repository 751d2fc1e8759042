package org.whistle.casework;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.whistle.access.Role;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;
import org.whistle.request.RequestFacts;
import org.whistle.request.RequestProgress;

/** Tells those concerned what became of a whistle. */
@Component
class WhistleTelling {

    /** Stands for the supervisors where a unit is named. */
    static final String DISTRICT = "district";

    private final RequestProgress requests;
    private final Organisation organisation;
    private final ApplicationEventPublisher events;

    WhistleTelling(RequestProgress requests, Organisation organisation, ApplicationEventPublisher events) {
        this.requests = requests;
        this.organisation = organisation;
        this.events = events;
    }

    /** @param units departments; the request's own street and community, and the district, by their short names */
    void tell(String trackingNumber, long order, WhistleNews.Kind kind, Map<String, String> detail, String... units) {
        RequestFacts facts = requests.facts(trackingNumber);
        List<String> notified = Arrays.stream(units)
                .map(unit -> recipient(unit, facts.community()))
                .distinct()
                .toList();
        events.publishEvent(new WhistleNews(trackingNumber, order, kind, facts.deadline(), detail, notified));
    }

    private String recipient(String unit, String community) {
        return switch (unit) {
            case Unit.COMMUNITY -> community;
            case Unit.STREET -> organisation.streetOf(community);
            case DISTRICT -> Role.SUPERVISOR.group();
            default -> unit;
        };
    }
}
