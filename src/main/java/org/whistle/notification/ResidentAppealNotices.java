package org.whistle.notification;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.whistle.access.Role;
import org.whistle.redress.ResidentAppeal;
import org.whistle.redress.ResidentAppealDecided;
import org.whistle.redress.ResidentAppealFiled;
import org.whistle.redress.ResidentAppealOverdue;
import org.whistle.redress.ResidentAppealReviews;
import org.whistle.redress.ResidentAppealState;
import org.whistle.request.RequestProgress;

/** Tells the supervisors that a resident appeals, and the community what was upheld, in the transaction of it. */
@Component
class ResidentAppealNotices {

    private final NoticeRows rows;
    private final ResidentAppealReviews appeals;
    private final RequestProgress requests;
    private final ApplicationEventPublisher events;
    private final InstantSource now;

    ResidentAppealNotices(
            NoticeRows rows,
            ResidentAppealReviews appeals,
            RequestProgress requests,
            ApplicationEventPublisher events,
            InstantSource now) {
        this.rows = rows;
        this.appeals = appeals;
        this.requests = requests;
        this.events = events;
        this.now = now;
    }

    @EventListener
    void on(ResidentAppealFiled filed) {
        tell(News.RESIDENT_APPEALED, appeals.get(filed.appealId()), Role.SUPERVISOR.group());
    }

    @EventListener
    void on(ResidentAppealOverdue overdue) {
        tell(News.RESIDENT_APPEAL_OVERDUE, appeals.get(overdue.appealId()), Role.SUPERVISOR.group());
    }

    @EventListener
    void on(ResidentAppealDecided decided) {
        ResidentAppeal appeal = appeals.get(decided.appealId());
        if (appeal.state() == ResidentAppealState.UPHELD) {
            tell(
                    News.RESIDENT_APPEAL_UPHELD,
                    appeal,
                    requests.facts(decided.trackingNumber()).community());
        }
    }

    private void tell(News news, ResidentAppeal appeal, String notified) {
        Map<String, String> detail =
                Map.of("asks", appeal.asks().name(), "because", appeal.reason().name());
        rows.add(
                        new Draft(appeal.trackingNumber(), news, null, null, appeal.dueAt(), detail),
                        List.of(notified),
                        now.instant())
                .forEach(notice -> events.publishEvent(new NoticeGiven(notice)));
    }
}
