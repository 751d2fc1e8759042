package org.whistle.notification;

import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.whistle.request.MergeUndone;
import org.whistle.request.RequestFacts;
import org.whistle.request.RequestProgress;

/** Tells a community of a request that goes on by itself again, in the transaction in which it does. */
@Component
class MergeNotices {

    private final NoticeRows rows;
    private final RequestProgress requests;
    private final ApplicationEventPublisher events;
    private final InstantSource now;

    MergeNotices(NoticeRows rows, RequestProgress requests, ApplicationEventPublisher events, InstantSource now) {
        this.rows = rows;
        this.requests = requests;
        this.events = events;
        this.now = now;
    }

    @EventListener
    void on(MergeUndone undone) {
        RequestFacts facts = requests.facts(undone.trackingNumber());
        Map<String, String> detail =
                Map.of("into", undone.leading(), "deadline", facts.deadline().toString());
        Draft draft = new Draft(undone.trackingNumber(), News.MERGE_UNDONE, null, null, facts.deadline(), detail);
        rows.add(draft, Set.of(facts.community()), now.instant())
                .forEach(notice -> events.publishEvent(new NoticeGiven(notice)));
    }
}
