package org.whistle.workflow.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.whistle.problem.Refusal;
import org.whistle.request.CaseEntry;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.Receipt;
import org.whistle.servicelevel.Clock;
import org.whistle.servicelevel.Clocks;
import org.whistle.servicelevel.Extension;
import org.whistle.servicelevel.ExtensionKind;
import org.whistle.servicelevel.ExtensionReason;
import org.whistle.servicelevel.ExtensionState;
import org.whistle.servicelevel.ExtensionWish;
import org.whistle.servicelevel.Extensions;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** Who gets more time, from whom, for how long, and what is left of it on file. */
@WholeApplication
class PausesAndExtensionsTest {

    /** Monday, nine o'clock in China. */
    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");

    private static final Map<String, Object> GRANT = Map.of("extensionDecision", "GRANT", "note", "同意");

    @Autowired
    private Loop loop;

    @Autowired
    private Extensions extensions;

    @Autowired
    private Clocks clocks;

    @Autowired
    private CaseFile caseFile;

    @Autowired
    private RuntimeService runtime;

    @BeforeEach
    void monday_nine_o_clock() {
        TurnableClock.INSTANCE.standAt(MONDAY);
    }

    @AfterEach
    void back_to_the_time_on_the_wall() {
        SecurityContextHolder.clearContext();
        TurnableClock.INSTANCE.reset();
    }

    @ParameterizedTest
    @CsvSource({
        // what is urgent waits for nobody
        "04-01, PAUSE, WAITING_FOR_RESIDENT, P1D, reason",
        "04-01, EXTENSION, COMPLEX, P1D, reason",
        // a pause is not for what is complex, nor more time for the weather
        "08-02, PAUSE, COMPLEX, P1D, reason",
        "08-02, EXTENSION, WEATHER, P1D, reason",
        // longer than the table allows
        "08-02, PAUSE, WAITING_FOR_RESIDENT, P11BD, length",
        "02-05, PAUSE, WAITING_FOR_RESIDENT, P6BD, length",
        "08-02, PAUSE, LEGAL_PROCEDURE, P61D, length",
        "05-01, PAUSE, FUNDING, P366D, length",
        "08-02, EXTENSION, COMPLEX, P16BD, length",
        // no length at all
        "08-02, PAUSE, WEATHER, P0D, length",
        "08-02, PAUSE, WEATHER, tomorrow, length"
    })
    void what_the_rules_do_not_allow_is_refused_at_the_door_and_leaves_nothing(
            String item, ExtensionKind kind, ExtensionReason reason, String length, String field) {
        Receipt request = loop.file(item);
        int entries = caseFile.entriesOf(number(request)).size();

        Loop.assertRefused(field, () -> ask(request, kind, reason, length));

        assertThat(extensions.of(number(request))).isEmpty();
        assertThat(loop.openTasks(request)).doesNotContain("decideExtension");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number(request), DeadlineExtensionProcess.KEY)
                        .count())
                .isZero();
        assertThat(caseFile.entriesOf(number(request))).hasSize(entries);
    }

    @Test
    void whoever_asks_does_not_decide() {
        Receipt request = loop.file(Items.NEIGHBOURS);
        workAs("street");
        ask(request, ExtensionKind.PAUSE, ExtensionReason.WEATHER, "P1BD");

        Loop.assertRefused("extensionDecision", () -> loop.complete(request, "decideExtension", GRANT));
        assertThat(only(request).state()).isEqualTo(ExtensionState.ASKED);
        workAs("deputy");
        loop.complete(request, "decideExtension", GRANT);

        assertThat(only(request)).satisfies(granted -> {
            assertThat(granted.state()).isEqualTo(ExtensionState.GRANTED);
            assertThat(granted.askedBy()).isEqualTo("street");
            assertThat(granted.decidedBy()).isEqualTo("deputy");
        });
    }

    @Test
    void a_refusal_says_why_and_moves_nothing() {
        Receipt request = loop.file(Items.NEIGHBOURS);
        Instant before = loop.view(request).deadline();
        ask(request, ExtensionKind.EXTENSION, ExtensionReason.COMPLEX, "P5BD");

        Loop.assertRefused(
                "note", () -> loop.complete(request, "decideExtension", Map.of("extensionDecision", "REFUSE")));
        loop.complete(request, "decideExtension", Map.of("extensionDecision", "REFUSE", "note", "理由不足"));

        assertThat(only(request).state()).isEqualTo(ExtensionState.REFUSED);
        assertThat(loop.view(request).deadline()).isEqualTo(before);
    }

    @Test
    void what_nobody_decides_in_time_lapses_when_the_promise_is_overdue() {
        Receipt request = loop.file(Items.NEIGHBOURS);
        ask(request, ExtensionKind.PAUSE, ExtensionReason.WEATHER, "P1BD");
        Instant deadline = loop.view(request).deadline();
        TurnableClock.INSTANCE.standAt(deadline);

        assertThatExceptionOfType(Refusal.class)
                .as("the node stood, and the wish is still there")
                .isThrownBy(() -> loop.complete(request, "decideExtension", GRANT));
        loop.runDueTimers(request);

        assertThat(only(request).state()).isEqualTo(ExtensionState.LAPSED);
        assertThat(loop.openTasks(request)).doesNotContain("decideExtension");
        assertThat(kinds(request)).containsOnlyOnce(CaseEventKind.EXTENSION_LAPSED, CaseEventKind.OVERDUE);
        assertThat(loop.view(request).deadline()).isEqualTo(deadline);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ask(request, ExtensionKind.PAUSE, ExtensionReason.WEATHER, "P1BD"));
    }

    @Test
    void a_result_ends_the_pause_and_voids_the_wish() {
        Receipt paused = loop.fileUpTo(Items.RUBBISH, "submitResult");
        grant(paused, ExtensionReason.WEATHER, "P1BD");
        Receipt asked = loop.fileUpTo(Items.RUBBISH, "submitResult");
        ask(asked, ExtensionKind.PAUSE, ExtensionReason.WEATHER, "P1BD");
        Instant promised = loop.view(asked).deadline();
        TurnableClock.INSTANCE.turn(Duration.ofHours(1));

        for (Receipt request : List.of(paused, asked)) {
            loop.complete(request, "submitResult", FirstOptions.of("submitResult"));
            assertThat(loop.openTasks(request)).containsExactly("verifyOnSite");
            loop.complete(request, "verifyOnSite", Map.of("verification", "FAILED", "note", "仍有残留"));
        }

        assertThat(only(paused).endedAt()).isEqualTo(TurnableClock.INSTANCE.instant());
        assertThat(only(asked).state()).isEqualTo(ExtensionState.LAPSED);
        assertThat(promise(asked).deadline()).isEqualTo(promised);
        assertThat(promise(paused).deadline())
                .as("the clock stood for one hour of the morning and runs on after the failed verification")
                .isEqualTo(promised.plus(Duration.ofHours(1)));
        assertThat(promise(paused).isPaused()).isFalse();
        assertThat(watchesOfPromise(paused)).as("one watch a clock").isEqualTo(1);
    }

    private void ask(Receipt request, ExtensionKind kind, ExtensionReason reason, String length) {
        extensions.ask(number(request), new ExtensionWish(kind, reason, length, "台风蓝色预警"));
    }

    private void grant(Receipt request, ExtensionReason reason, String length) {
        ask(request, ExtensionKind.PAUSE, reason, length);
        loop.complete(request, "decideExtension", GRANT);
    }

    private static void workAs(String account) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(account, null));
    }

    private Extension only(Receipt request) {
        assertThat(extensions.of(number(request))).hasSize(1);
        return extensions.of(number(request)).get(0);
    }

    private Clock promise(Receipt request) {
        return clocks.of(number(request)).stream()
                .filter(Clock::isPromise)
                .findFirst()
                .orElseThrow();
    }

    private long watchesOfPromise(Receipt request) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number(request), ServiceLevelWatchProcess.KEY)
                .variableValueEquals(
                        ServiceLevelWatchProcess.CLOCK.name(),
                        String.valueOf(promise(request).id()))
                .count();
    }

    private List<CaseEventKind> kinds(Receipt request) {
        return caseFile.entriesOf(number(request)).stream().map(CaseEntry::kind).toList();
    }

    private static String number(Receipt request) {
        return request.trackingNumber().value();
    }
}
