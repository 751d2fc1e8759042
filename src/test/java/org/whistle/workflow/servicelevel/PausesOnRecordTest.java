package org.whistle.workflow.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.whistle.request.CaseEntry;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.Receipt;
import org.whistle.request.RequestView.HistoryEntry;
import org.whistle.servicelevel.Clock;
import org.whistle.servicelevel.Clocks;
import org.whistle.servicelevel.Extension;
import org.whistle.servicelevel.ExtensionKind;
import org.whistle.servicelevel.ExtensionReason;
import org.whistle.servicelevel.ExtensionState;
import org.whistle.servicelevel.ExtensionWish;
import org.whistle.servicelevel.Extensions;
import org.whistle.servicelevel.Pauses;
import org.whistle.testing.Loop;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** What is left of pauses: the long-term ledger, the case file, what the resident reads. */
@WholeApplication
class PausesOnRecordTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");

    /** Fifteen days, and may wait for money. */
    private static final String PARKING = "05-01";

    private static final Map<String, Object> GRANT = Map.of("extensionDecision", "GRANT", "note", "同意");

    @Autowired
    private Loop loop;

    @Autowired
    private Extensions extensions;

    @Autowired
    private Pauses pauses;

    @Autowired
    private Clocks clocks;

    @Autowired
    private CaseFile caseFile;

    @BeforeEach
    void monday_nine_o_clock() {
        TurnableClock.INSTANCE.standAt(MONDAY);
    }

    @AfterEach
    void back_to_the_time_on_the_wall() {
        LocaleContextHolder.resetLocaleContext();
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void a_year_on_the_long_term_ledger_is_reviewed_and_the_clock_goes_on_meanwhile() {
        Receipt request = loop.file(PARKING);
        grant(request, ExtensionReason.FUNDING, "P365D");
        TurnableClock.INSTANCE.turn(Duration.ofDays(365));

        loop.runDueTimers(request);

        List<Extension> ledger = extensions.of(number(request));
        assertThat(ledger).hasSize(2);
        assertThat(ledger.get(1)).satisfies(again -> {
            assertThat(again.askedBy()).isEqualTo("system");
            assertThat(again.reason()).isEqualTo(ExtensionReason.FUNDING);
            assertThat(again.state()).isEqualTo(ExtensionState.ASKED);
            assertThat(again.evidence()).isEqualTo(ledger.get(0).evidence());
        });
        assertThat(loop.openTasks(request)).contains("decideExtension");
        assertThat(promise(request).isPaused()).isFalse();

        loop.complete(request, "decideExtension", GRANT);
        assertThat(promise(request).isPaused()).isTrue();
    }

    @Test
    void money_that_comes_before_the_year_is_over_needs_no_review() {
        Receipt request = loop.file(PARKING);
        grant(request, ExtensionReason.FUNDING, "P365D");
        TurnableClock.INSTANCE.turn(Duration.ofDays(90));

        pauses.resume(number(request));

        assertThat(extensions.of(number(request))).hasSize(1);
        assertThat(promise(request).deadline()).isEqualTo(MONDAY.plus(Duration.ofDays(15 + 90)));
    }

    @Test
    void the_resident_reads_of_the_pause_and_the_case_file_has_every_one() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        Receipt request = loop.file(PARKING);
        grant(request, ExtensionReason.WEATHER, "P1BD");
        TurnableClock.INSTANCE.turn(Duration.ofHours(2));
        pauses.resume(number(request));
        grant(request, ExtensionReason.LEGAL_PROCEDURE, "P10D");
        TurnableClock.INSTANCE.turn(Duration.ofDays(11));
        loop.runDueTimers(request);

        List<CaseEntry> paused = entries(request, CaseEventKind.PAUSED);
        assertThat(paused)
                .extracting(entry -> entry.detail().get("reason"))
                .containsExactly("WEATHER", "LEGAL_PROCEDURE");
        assertThat(paused).allSatisfy(entry -> assertThat(entry.detail())
                .containsKeys("askedBy", "evidence", "until", "deadline", "note"));
        assertThat(entries(request, CaseEventKind.RESUMED)).hasSize(2);
        assertThat(told(request, CaseEventKind.PAUSED))
                .hasSize(2)
                .allSatisfy(text ->
                        assertThat(text).contains("paused").doesNotContain("{").doesNotContain("WEATHER"));
        assertThat(told(request, CaseEventKind.RESUMED)).hasSize(2);
        assertThat(told(request, CaseEventKind.EXTENSION_ASKED)).isEmpty();
    }

    private void grant(Receipt request, ExtensionReason reason, String length) {
        extensions.ask(number(request), new ExtensionWish(ExtensionKind.PAUSE, reason, length, "台风蓝色预警"));
        loop.complete(request, "decideExtension", GRANT);
    }

    private Clock promise(Receipt request) {
        return clocks.of(number(request)).stream()
                .filter(Clock::isPromise)
                .findFirst()
                .orElseThrow();
    }

    private List<CaseEntry> entries(Receipt request, CaseEventKind kind) {
        return caseFile.entriesOf(number(request)).stream()
                .filter(entry -> entry.kind() == kind)
                .toList();
    }

    private List<String> told(Receipt request, CaseEventKind kind) {
        return loop.view(request).history().stream()
                .filter(entry -> entry.kind() == kind)
                .map(HistoryEntry::text)
                .toList();
    }

    private static String number(Receipt request) {
        return request.trackingNumber().value();
    }
}
