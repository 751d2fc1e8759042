package org.whistle.notification;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.whistle.meeting.CommitmentBroken;
import org.whistle.meeting.MeetingConvened;

/** Tells of joint meetings and of what was promised there, in the transaction of what happened. */
@Component
class MeetingNotices {

    private final NoticeRows rows;
    private final ApplicationEventPublisher events;
    private final InstantSource now;

    MeetingNotices(NoticeRows rows, ApplicationEventPublisher events, InstantSource now) {
        this.rows = rows;
        this.events = events;
        this.now = now;
    }

    @EventListener
    void on(MeetingConvened convened) {
        tell(convened.trackingNumber(), News.MEETING_CONVENED, convened.at(), Map.of(), convened.notified());
    }

    @EventListener
    void on(CommitmentBroken broken) {
        Map<String, String> detail = Map.of("promisor", broken.promisor());
        tell(broken.trackingNumber(), News.COMMITMENT_BROKEN, broken.deadline(), detail, broken.notified());
    }

    private void tell(
            String trackingNumber, News news, Instant deadline, Map<String, String> more, Collection<String> told) {
        Map<String, String> detail = new HashMap<>(more);
        detail.put("deadline", deadline.toString());
        rows.add(new Draft(trackingNumber, news, null, null, deadline, detail), told, now.instant())
                .forEach(notice -> events.publishEvent(new NoticeGiven(notice)));
    }
}
