package org.whistle.notification;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.whistle.casework.Question;
import org.whistle.casework.QuestionNews;

/** Tells whoever asked the resident that the answer is there, or will not come, in the transaction of that. */
@Component
class QuestionNotices {

    private final NoticeRows rows;
    private final ApplicationEventPublisher events;
    private final InstantSource now;

    QuestionNotices(NoticeRows rows, ApplicationEventPublisher events, InstantSource now) {
        this.rows = rows;
        this.events = events;
        this.now = now;
    }

    @EventListener
    void on(QuestionNews told) {
        Question question = told.question();
        Instant at = now.instant();
        News news = News.valueOf("QUESTION_" + question.state());
        // what was filed before there were promises has no deadline
        Instant deadline = Optional.ofNullable(told.deadline()).orElse(at);
        Map<String, String> detail = Map.of("deadline", deadline.toString());
        rows.add(new Draft(question.trackingNumber(), news, null, null, deadline, detail), told.notified(), at)
                .forEach(notice -> events.publishEvent(new NoticeGiven(notice)));
    }
}
