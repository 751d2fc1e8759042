package org.whistle.notification;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.whistle.appeal.Appeal;
import org.whistle.appeal.AppealNews;
import org.whistle.request.RequestProgress;

/** Tells the unit and the supervisors of every step of an appeal, in its transaction. */
@Component
class AppealNotices {

    private final NoticeRows rows;
    private final RequestProgress requests;
    private final ApplicationEventPublisher events;
    private final InstantSource now;

    AppealNotices(NoticeRows rows, RequestProgress requests, ApplicationEventPublisher events, InstantSource now) {
        this.rows = rows;
        this.requests = requests;
        this.events = events;
        this.now = now;
    }

    @EventListener
    void on(AppealNews told) {
        Appeal appeal = told.appeal();
        Instant at = now.instant();
        // what an appeal is about has a promise behind it; what was there before promises has none
        Instant deadline = Optional.ofNullable(
                        requests.facts(appeal.trackingNumber()).deadline())
                .orElse(at);
        News news = News.valueOf(appeal.state().kind().name());
        rows.add(new Draft(appeal.trackingNumber(), news, null, null, deadline, told.detail()), told.notified(), at)
                .forEach(notice -> events.publishEvent(new NoticeGiven(notice)));
    }
}
