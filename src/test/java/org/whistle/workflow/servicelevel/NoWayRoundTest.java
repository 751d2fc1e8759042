package org.whistle.workflow.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.whistle.catalogue.Level;
import org.whistle.request.Receipt;
import org.whistle.servicelevel.BoardQuestion;
import org.whistle.servicelevel.Clock;
import org.whistle.servicelevel.ClockKind;
import org.whistle.servicelevel.ClockState;
import org.whistle.servicelevel.Clocks;
import org.whistle.servicelevel.EmergencyEffects;
import org.whistle.servicelevel.EmergencyModes;
import org.whistle.servicelevel.ExtensionKind;
import org.whistle.servicelevel.ExtensionReason;
import org.whistle.servicelevel.ExtensionState;
import org.whistle.servicelevel.ExtensionWish;
import org.whistle.servicelevel.Extensions;
import org.whistle.servicelevel.ServiceLevels;
import org.whistle.servicelevel.Sight;
import org.whistle.servicelevel.Standing;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** Ways round a clock that somebody found once. */
@WholeApplication
class NoWayRoundTest {

    /** Sunday, nine o'clock in China. */
    private static final Instant SUNDAY = Instant.parse("2026-03-08T01:00:00Z");

    private static final Map<String, Object> FAILED = Map.of("verification", "FAILED", "note", "仍有残留");

    @Autowired
    private Loop loop;

    @Autowired
    private Clocks clocks;

    @Autowired
    private Extensions extensions;

    @Autowired
    private EmergencyModes modes;

    @Autowired
    private EmergencyEffects effects;

    @Autowired
    private ServiceLevels levels;

    @BeforeEach
    void sunday_nine_o_clock() {
        TurnableClock.INSTANCE.standAt(SUNDAY);
        effects.follow();
    }

    @AfterEach
    void peace_returns() {
        modes.all().stream().filter(mode -> mode.endedAt() == null).forEach(mode -> modes.end(mode.id(), "演练结束"));
        effects.follow();
        SecurityContextHolder.clearContext();
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void a_pause_ends_also_where_the_rules_would_not_grant_it_again() {
        Receipt request = loop.fileUpTo(Items.NEIGHBOURS, "screenRequest");
        extensions.ask(number(request), new ExtensionWish(ExtensionKind.PAUSE, ExtensionReason.FUNDING, "P1D", "年度预算"));
        loop.complete(request, "decideExtension", Map.of("extensionDecision", "GRANT", "note", "同意"));
        loop.complete(request, "screenRequest", screenedAs(Items.BURST_PIPE));
        TurnableClock.INSTANCE.turn(Duration.ofDays(2));

        loop.runDueTimers(request);

        assertThat(clock(request, ClockKind.RESOLUTION).isPaused()).isFalse();
        assertThat(extensions.of(number(request))).hasSize(1);
    }

    @Test
    void a_result_that_was_none_has_stopped_neither_work_nor_first_contact() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "submitResult");
        loop.complete(request, "submitResult", FirstOptions.of("submitResult"));
        assertThat(clock(request, ClockKind.FIRST_CONTACT).isStopped()).isTrue();

        loop.complete(request, "verifyOnSite", FAILED);

        assertThat(clock(request, ClockKind.FIRST_CONTACT).isStopped()).isFalse();
    }

    @Test
    void a_result_that_nobody_looks_at_settles_no_promise() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "submitResult");
        loop.complete(request, "submitResult", FirstOptions.of("submitResult"));
        TurnableClock.INSTANCE.turn(Duration.ofDays(3));

        loop.runDueTimers(request);

        Clock promise = clock(request, ClockKind.RESOLUTION);
        assertThat(promise.department()).isNull();
        assertThat(promise.standing().isLate()).isTrue();
    }

    @Test
    void an_emergency_warns_by_its_own_time_and_not_by_the_weekend() {
        Receipt request = loop.file(Items.RUBBISH);

        modes.begin(List.of("330105001052"), List.of(Items.RUBBISH), "强降雨红色预警");
        effects.follow();
        loop.runDueTimers(request);

        assertThat(clock(request, ClockKind.RESOLUTION).standing()).isEqualTo(Standing.WITHIN_TIME);
    }

    @Test
    void a_result_under_verification_does_not_dodge_an_emergency() {
        Receipt request = loop.fileUpTo("09-08", "submitResult");
        loop.complete(request, "submitResult", FirstOptions.of("submitResult"));
        modes.begin(List.of("330105001052"), List.of("09-08"), "强降雨红色预警");
        effects.follow();

        loop.complete(request, "verifyOnSite", FAILED);

        assertThat(clocks.of(number(request)).stream()
                        .filter(clock -> clock.kind() == ClockKind.RESOLUTION && clock.department() != null))
                .allSatisfy(clock -> assertThat(clock.deadline()).isEqualTo(SUNDAY.plus(Duration.ofDays(3))));
    }

    @Test
    void another_item_comes_into_an_emergency_and_leaves_it() {
        modes.begin(List.of("330105001052"), List.of("09-08"), "强降雨红色预警");
        effects.follow();
        Receipt comes = loop.fileUpTo("01-06", "screenRequest");
        Receipt leaves = loop.fileUpTo("09-08", "screenRequest");

        loop.complete(comes, "screenRequest", screenedAs("09-08"));
        loop.complete(leaves, "screenRequest", screenedAs("01-06"));

        assertThat(clock(comes, ClockKind.RESOLUTION)).satisfies(clock -> {
            assertThat(clock.deadline()).isEqualTo(SUNDAY.plus(Duration.ofDays(3)));
            assertThat(clock.level()).isEqualTo(Level.URGENT);
        });
        assertThat(clock(leaves, ClockKind.RESOLUTION).level()).isEqualTo(Level.ORDINARY);
    }

    private static Map<String, Object> screenedAs(String item) {
        return Map.of("screening", "WHISTLE", "reclassify", "CHANGE", "newItem", item);
    }

    @Test
    void who_asked_may_take_the_wish_back() {
        Receipt request = loop.file(Items.NEIGHBOURS);
        ExtensionWish wish = new ExtensionWish(ExtensionKind.PAUSE, ExtensionReason.WEATHER, "P1BD", "台风蓝色预警");
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("street", null));
        extensions.ask(number(request), wish);

        Loop.assertRefused(
                "extensionDecision",
                () -> loop.complete(request, "decideExtension", Map.of("extensionDecision", "GRANT")));
        loop.complete(request, "decideExtension", Map.of("extensionDecision", "REFUSE", "note", "撤回"));

        assertThat(extensions.of(number(request))).singleElement().satisfies(taken -> assertThat(taken.state())
                .isEqualTo(ExtensionState.REFUSED));
    }

    @Test
    void boards_know_what_is_late_before_the_watch_does() {
        Receipt request = loop.file(Items.BURST_PIPE);
        TurnableClock.INSTANCE.turn(Duration.ofHours(3));

        long late = levels
                .board(Sight.ALL, new BoardQuestion(ClockState.OVERDUE, null, null, Items.BURST_PIPE, null), 0, 200)
                .clocks()
                .stream()
                .filter(row -> row.trackingNumber().equals(number(request)))
                .count();

        assertThat(late).isEqualTo(1);
    }

    private static String number(Receipt request) {
        return request.trackingNumber().value();
    }

    private Clock clock(Receipt request, ClockKind kind) {
        return clocks.of(number(request)).stream()
                .filter(clock -> clock.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
