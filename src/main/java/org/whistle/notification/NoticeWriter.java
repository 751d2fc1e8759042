package org.whistle.notification;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.whistle.casework.OwnershipNews;
import org.whistle.casework.VerificationFailed;
import org.whistle.casework.WhistleNews;
import org.whistle.servicelevel.Clock;
import org.whistle.servicelevel.Extension;
import org.whistle.servicelevel.ExtensionNews;
import org.whistle.servicelevel.StepTaken;
import org.whistle.supervision.SupervisionNews;
import org.whistle.supervision.TasksHandedOver;

/** Writes a notice to everybody whom an event names, in its transaction: what happened is told, and told once. */
@Component
class NoticeWriter {

    private final NoticeRows rows;
    private final ApplicationEventPublisher events;
    private final InstantSource now;

    NoticeWriter(NoticeRows rows, ApplicationEventPublisher events, InstantSource now) {
        this.rows = rows;
        this.events = events;
        this.now = now;
    }

    @EventListener
    void on(StepTaken step) {
        Clock clock = step.clock();
        Map<String, String> detail = Map.of(
                "clock", clock.told(),
                "owner", Optional.ofNullable(clock.department()).orElse(""),
                "deadline", clock.deadline().toString());
        News news = News.valueOf(clock.standing().name());
        tell(new Draft(clock.trackingNumber(), news, clock.id(), null, clock.deadline(), detail), step.notified());
    }

    @EventListener
    void on(ExtensionNews told) {
        Extension extension = told.extension();
        Map<String, String> detail = new HashMap<>(Map.of(
                "kind", extension.kind().name(),
                "reason", extension.reason().name(),
                "length", extension.length().notation(),
                "deadline", told.deadline().toString()));
        if (extension.note() != null) {
            detail.put("note", extension.note());
        }
        News news = News.valueOf("EXTENSION_" + extension.state());
        tell(
                new Draft(extension.trackingNumber(), news, null, extension.id(), told.deadline(), detail),
                told.notified());
    }

    @EventListener
    void on(WhistleNews told) {
        News news = News.valueOf(told.kind().name());
        tell(
                new Draft(told.trackingNumber(), news, null, null, told.order(), told.deadline(), told.detail()),
                told.notified());
    }

    @EventListener
    void on(VerificationFailed failed) {
        Map<String, String> detail =
                Map.of("failures", String.valueOf(failed.failures()), "department", failed.department());
        tell(
                new Draft(failed.trackingNumber(), News.VERIFICATION_FAILED, null, null, failed.deadline(), detail),
                failed.notified());
    }

    @EventListener
    void on(OwnershipNews told) {
        News news = News.valueOf(told.kind().name());
        tell(new Draft(told.trackingNumber(), news, null, null, told.deadline(), told.detail()), told.told());
    }

    @EventListener
    void on(SupervisionNews told) {
        News news = told.deadline() == null && told.kind() == SupervisionNews.Kind.SUPERVISION_BEGUN
                ? News.SUPERVISION_BEGUN_UNPROMISED
                : News.valueOf(told.kind().name());
        Map<String, String> detail = new HashMap<>(Map.of("note", told.note()));
        if (told.deadline() != null) {
            detail.put("deadline", told.deadline().toString());
        }
        tell(new Draft(told.trackingNumber(), news, null, null, told.deadline(), detail), told.told());
    }

    /** Who got them is told once, and neither whose they were nor why that one is away. */
    @EventListener
    void on(TasksHandedOver told) {
        tell(
                Draft.ofHandOver(told.handOver(), News.TASKS_HANDED_OVER, Map.of("unit", told.unit())),
                List.of(Notices.recipient(told.to())));
    }

    private void tell(Draft draft, Collection<String> recipients) {
        rows.add(draft, recipients, now.instant()).forEach(notice -> events.publishEvent(new NoticeGiven(notice)));
    }
}
