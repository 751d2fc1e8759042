package org.whistle.notification;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.whistle.meeting.Commitment;
import org.whistle.meeting.CommitmentBroken;
import org.whistle.meeting.Convening;
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
        Convening convening = convened.convening();
        Map<String, String> about = new HashMap<>(Map.of("place", convening.place()));
        if (convening.agenda() != null) {
            about.put("agenda", convening.agenda());
        }
        String number = convened.trackingNumber();
        tell(number, News.MEETING_CONVENED, convening.at(), about, convened.invited());
        tell(number, News.MEETING_WITHOUT_YOU, convening.at(), Map.of(), convened.released());
        if (!convened.passedOn().isEmpty()) {
            // named as units are: what is no unit goes by the words of its kind
            about.put("department", String.join(",", convened.passedOn()));
            tell(number, News.MEETING_TO_PASS_ON, convening.at(), about, List.of(convened.community()));
        }
    }

    @EventListener
    void on(CommitmentBroken broken) {
        Commitment commitment = broken.commitment();
        News news = commitment.ordered() ? News.ORDER_BROKEN : News.COMMITMENT_BROKEN;
        Map<String, String> detail = Map.of("promisor", commitment.promisor().code(), "what", commitment.what());
        tell(commitment.trackingNumber(), news, broken.deadline(), detail, broken.notified());
    }

    private void tell(
            String trackingNumber, News news, Instant deadline, Map<String, String> more, Collection<String> told) {
        Map<String, String> detail = new HashMap<>(more);
        detail.put("deadline", deadline.toString());
        rows.add(new Draft(trackingNumber, news, null, null, deadline, detail), told, now.instant())
                .forEach(notice -> events.publishEvent(new NoticeGiven(notice)));
    }
}
