package org.whistle.notification;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.whistle.casework.ResidentSupplemented;
import org.whistle.request.RequestFacts;
import org.whistle.request.RequestProgress;

/** Tells the community that a resident added something, in the transaction of that. */
@Component
class SupplementNotices {

    private final RequestProgress requests;
    private final NoticeRows rows;
    private final ApplicationEventPublisher events;
    private final InstantSource now;

    SupplementNotices(RequestProgress requests, NoticeRows rows, ApplicationEventPublisher events, InstantSource now) {
        this.requests = requests;
        this.rows = rows;
        this.events = events;
        this.now = now;
    }

    @EventListener
    void on(ResidentSupplemented told) {
        RequestFacts facts = requests.facts(told.trackingNumber());
        Draft draft = new Draft(
                told.trackingNumber(),
                News.SUPPLEMENTED,
                null,
                null,
                Optional.ofNullable(facts.deadline()).orElse(now.instant()),
                Map.of());
        rows.add(draft, Set.of(facts.community()), now.instant())
                .forEach(notice -> events.publishEvent(new NoticeGiven(notice)));
    }
}
