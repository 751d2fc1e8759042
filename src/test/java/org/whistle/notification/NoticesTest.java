package org.whistle.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.problem.Refusal;
import org.whistle.request.Receipt;
import org.whistle.servicelevel.Clock;
import org.whistle.servicelevel.ClockKind;
import org.whistle.servicelevel.Clocks;
import org.whistle.servicelevel.Extension;
import org.whistle.servicelevel.ExtensionKind;
import org.whistle.servicelevel.ExtensionReason;
import org.whistle.servicelevel.ExtensionWish;
import org.whistle.servicelevel.Extensions;
import org.whistle.servicelevel.Standing;
import org.whistle.servicelevel.StepTaken;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** Whoever is concerned is told, once. */
@WholeApplication
class NoticesTest {

    @Autowired
    private Loop loop;

    @Autowired
    private Clocks clocks;

    @Autowired
    private Extensions extensions;

    @Autowired
    private Notices notices;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    private Receipt request;

    @BeforeEach
    void a_department_is_called() {
        request = loop.fileUpTo(Items.RUBBISH, "reportIn");
    }

    @AfterEach
    void back_to_the_time_on_the_wall() {
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void a_step_of_the_ladder_is_told_once_to_each_whom_the_table_names() {
        TurnableClock.INSTANCE.turn(
                Duration.between(Instant.now(), clock(ClockKind.REPORT_IN).deadline())
                        .plusSeconds(1));
        loop.runDueTimers(request);

        Clock late = clock(ClockKind.REPORT_IN);
        assertThat(of("sanitation", News.OVERDUE))
                .filteredOn(notice -> notice.detail().get("clock").equals("REPORT_IN"))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.recipient()).isEqualTo("sanitation");
                    assertThat(notice.deadline()).isEqualTo(late.deadline());
                    assertThat(notice.readBy()).isNull();
                });
        assertThat(of("street", News.OVERDUE)).isNotEmpty();
        assertThat(of("supervisor", News.OVERDUE)).isEmpty();
        assertThat(of("housing", News.OVERDUE)).isEmpty();

        List<Notice> before = of("sanitation");
        inTransaction(() -> events.publishEvent(new StepTaken(late, List.of("sanitation", "330105001"))));
        assertThat(of("sanitation")).isEqualTo(before);
    }

    @Test
    void a_new_deadline_is_told_of_anew() {
        Clock clock = clock(ClockKind.RESOLUTION);
        inTransaction(
                () -> events.publishEvent(new StepTaken(dueSoon(clock, clock.deadline()), List.of("sanitation"))));
        inTransaction(() -> events.publishEvent(
                new StepTaken(dueSoon(clock, clock.deadline().plusSeconds(60)), List.of("sanitation"))));

        assertThat(of("sanitation", News.DUE_SOON)).hasSize(2);
    }

    @Test
    void what_did_not_happen_is_not_told() {
        Clock clock = clock(ClockKind.RESOLUTION);

        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            events.publishEvent(new StepTaken(dueSoon(clock, clock.deadline()), List.of("sanitation")));
            transaction.setRollbackOnly();
        });

        assertThat(of("sanitation", News.DUE_SOON)).isEmpty();
    }

    @Test
    void the_street_is_told_that_it_has_to_decide_and_the_asker_what_it_decided() {
        extensions.ask(number(), wish(ExtensionKind.PAUSE, ExtensionReason.WEATHER));

        assertThat(of("street", News.EXTENSION_ASKED)).hasSize(1);
        assertThat(of("supervisor", News.EXTENSION_ASKED)).isEmpty();

        loop.complete(request, "decideExtension", Map.of("extensionDecision", "REFUSE", "note", "明日转晴"));
        assertThat(extensions.of(number())).extracting(Extension::note).containsExactly("明日转晴");
        // nobody was signed in who asked, so whoever has to act is told
        assertThat(of("sanitation", News.EXTENSION_REFUSED))
                .singleElement()
                .satisfies(notice -> assertThat(notice.detail()).containsEntry("note", "明日转晴"));
    }

    @Test
    void the_supervisors_are_told_where_the_table_lets_them_decide() {
        extensions.ask(number(), wish(ExtensionKind.EXTENSION, ExtensionReason.COMPLEX));

        assertThat(of("supervisor", News.EXTENSION_ASKED))
                .singleElement()
                .satisfies(notice -> assertThat(notice.recipient()).isEqualTo("role-supervisor"));
        assertThat(of("street", News.EXTENSION_ASKED)).isEmpty();
    }

    @Test
    void what_is_not_allowed_is_told_to_nobody() {
        Loop.assertRefused(
                "reason", () -> extensions.ask(number(), wish(ExtensionKind.PAUSE, ExtensionReason.COMPLEX)));

        assertThat(of("street", News.EXTENSION_ASKED)).isEmpty();
    }

    @Test
    void what_nobody_decided_in_time_is_told_to_the_asker() {
        extensions.ask(number(), wish(ExtensionKind.PAUSE, ExtensionReason.WEATHER));

        loop.withdraw(request);

        assertThat(of("sanitation", News.EXTENSION_LAPSED)).hasSize(1);
    }

    @Test
    void the_first_one_who_reads_marks_it_for_the_unit_and_others_cannot() {
        extensions.ask(number(), wish(ExtensionKind.PAUSE, ExtensionReason.WEATHER));
        Notice asked = of("street", News.EXTENSION_ASKED).get(0);

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> notices.markRead("sanitation", asked.id()));
        assertThat(of("street", News.EXTENSION_ASKED).get(0).readBy()).isNull();

        Notice read = notices.markRead("street", asked.id());
        assertThat(read.readBy()).isEqualTo("street");
        assertThat(notices.markRead("street", asked.id())).isEqualTo(read);
    }

    @Test
    void the_unread_come_first_and_of_these_the_newest() {
        extensions.ask(number(), wish(ExtensionKind.PAUSE, ExtensionReason.WEATHER));
        notices.markRead("street", of("street", News.EXTENSION_ASKED).get(0).id());
        Receipt other = loop.fileUpTo(Items.RUBBISH, "reportIn");
        extensions.ask(other.trackingNumber().value(), wish(ExtensionKind.PAUSE, ExtensionReason.WEATHER));

        List<Notice> page = notices.page("street", 0, 100).notices();

        assertThat(page.get(0).trackingNumber())
                .isEqualTo(other.trackingNumber().value());
        long unread = page.stream().takeWhile(notice -> notice.readAt() == null).count();
        assertThat(page.stream().skip(unread)).allMatch(notice -> notice.readAt() != null);
        assertThat(notices.page("street", 1, 1).notices().get(0)).isEqualTo(page.get(1));
    }

    private static ExtensionWish wish(ExtensionKind kind, ExtensionReason reason) {
        return new ExtensionWish(kind, reason, "P1BD", "气象台暴雨预警");
    }

    private static Clock dueSoon(Clock clock, Instant deadline) {
        return new Clock(
                clock.id(),
                clock.trackingNumber(),
                clock.kind(),
                clock.department(),
                clock.commitment(),
                clock.round(),
                clock.startedAt(),
                clock.limit(),
                deadline,
                clock.provisional(),
                Standing.DUE_SOON,
                null,
                null,
                null,
                null,
                null,
                clock.item(),
                clock.level(),
                clock.community());
    }

    private Clock clock(ClockKind kind) {
        return clocks.of(number()).stream()
                .filter(clock -> clock.kind() == kind && clock.department() != null)
                .findFirst()
                .orElseThrow();
    }

    private List<Notice> of(String account, News news) {
        return of(account).stream().filter(notice -> notice.news() == news).toList();
    }

    /** The account's notices of this request, other tests file theirs. */
    private List<Notice> of(String account) {
        return notices.page(account, 0, 10_000).notices().stream()
                .filter(notice -> notice.trackingNumber().equals(number()))
                .toList();
    }

    private String number() {
        return request.trackingNumber().value();
    }

    private void inTransaction(Runnable deed) {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> deed.run());
    }
}
