package org.whistle.workflow.servicelevel;

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
import org.whistle.casework.Question;
import org.whistle.casework.Questions;
import org.whistle.problem.Refusal;
import org.whistle.request.CaseEntry;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.Receipt;
import org.whistle.request.Status;
import org.whistle.servicelevel.Clock;
import org.whistle.servicelevel.Clocks;
import org.whistle.servicelevel.Extension;
import org.whistle.servicelevel.ExtensionKind;
import org.whistle.servicelevel.ExtensionReason;
import org.whistle.servicelevel.ExtensionWish;
import org.whistle.servicelevel.Extensions;
import org.whistle.servicelevel.QuestionPauses;
import org.whistle.servicelevel.QuestionTerms;
import org.whistle.servicelevel.QuestionTerms.Why;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** The clock stands while a resident is asked, as far as the table grants that, and no moment longer. */
@WholeApplication
class QuestionClockTest {

    /** Monday, nine o'clock in China. */
    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");

    private static final String UNIT = "sanitation";
    private static final String ASKED = "垃圾堆在几号门口？";
    private static final String EMERGENCY = "04-01";

    @Autowired
    private Loop loop;

    @Autowired
    private Questions questions;

    @Autowired
    private QuestionPauses pauses;

    @Autowired
    private Extensions extensions;

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
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void an_answer_after_an_hour_moves_the_deadline_by_that_hour() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "submitResult");
        Instant before = promise(request).deadline();
        QuestionTerms told = pauses.terms(number(request));
        Question question = pauses.askPausing(number(request), UNIT, ASKED);

        assertThat(told.pauses()).isTrue();
        assertThat(promise(request).pausedUntil()).isEqualTo(told.until());
        assertThat(pauses.standing(number(request))).containsEntry(question.id(), told.until());
        TurnableClock.INSTANCE.turn(Duration.ofHours(1));
        answer(request, question);

        assertThat(promise(request).isPaused()).isFalse();
        assertThat(promise(request).deadline()).isEqualTo(before.plus(Duration.ofHours(1)));
        assertThat(kinds(request))
                .containsOnlyOnce(
                        CaseEventKind.QUESTION_ASKED,
                        CaseEventKind.PAUSED,
                        CaseEventKind.QUESTION_ANSWERED,
                        CaseEventKind.RESUMED);
        assertThat(only(request)).satisfies(pause -> {
            assertThat(pause.reason()).isEqualTo(ExtensionReason.QUESTION_ASKED);
            assertThat(pause.endedAt()).isEqualTo(TurnableClock.INSTANCE.instant());
        });
    }

    @Test
    void without_an_answer_it_lapses_with_its_pause_and_the_clock_goes_on() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "submitResult");
        Question question = pauses.askPausing(number(request), UNIT, ASKED);
        Clock paused = promise(request);

        TurnableClock.INSTANCE.standAt(paused.pausedUntil());
        loop.runDueTimers(request);

        assertThat(state(request)).isEqualTo(Question.State.LAPSED);
        assertThat(promise(request).isPaused()).isFalse();
        assertThat(promise(request).deadline()).isEqualTo(paused.deadline());
        assertThat(kinds(request)).containsOnlyOnce(CaseEventKind.QUESTION_LAPSED, CaseEventKind.RESUMED);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> answer(request, question));
        assertThat(state(request)).isEqualTo(Question.State.LAPSED);
    }

    @Test
    void whoever_takes_the_question_back_lets_the_clock_go_on() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "submitResult");
        Instant before = promise(request).deadline();
        Question question = pauses.askPausing(number(request), UNIT, ASKED);
        TurnableClock.INSTANCE.turn(Duration.ofMinutes(10));

        questions.withdraw(number(request), UNIT, question.id());

        assertThat(promise(request).deadline()).isEqualTo(before.plus(Duration.ofMinutes(10)));
        assertThat(promise(request).isPaused()).isFalse();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> answer(request, question));
    }

    @Test
    void in_an_emergency_the_question_goes_out_and_the_clock_runs_on() {
        Receipt request = loop.file(EMERGENCY);
        Clock before = promise(request);

        assertThat(pauses.terms(number(request)).why()).isEqualTo(Why.RULES);
        pauses.askPausing(number(request), "330105001052", ASKED);

        assertThat(promise(request)).isEqualTo(before);
        assertThat(state(request)).isEqualTo(Question.State.OPEN);
        assertThat(extensions.of(number(request))).isEmpty();
    }

    @Test
    void the_third_question_of_a_round_does_not_pause_any_more() {
        Receipt request = loop.file(Items.NEIGHBOURS);
        for (int time = 0; time < 2; time++) {
            Question question = pauses.askPausing(number(request), UNIT, ASKED);
            assertThat(promise(request).isPaused()).isTrue();
            answer(request, question);
        }

        pauses.askPausing(number(request), UNIT, ASKED);

        assertThat(promise(request).isPaused()).isFalse();
        assertThat(extensions.of(number(request))).hasSize(2);
    }

    @Test
    void where_the_clock_stands_or_more_time_is_asked_for_or_it_is_late_the_form_says_so() {
        Receipt request = loop.file(Items.NEIGHBOURS);
        extensions.ask(
                number(request), new ExtensionWish(ExtensionKind.PAUSE, ExtensionReason.WEATHER, "P1BD", "台风蓝色预警"));
        assertThat(pauses.terms(number(request)).why()).isEqualTo(Why.TIME_ASKED);

        loop.complete(request, "decideExtension", Map.of("extensionDecision", "GRANT"));
        assertThat(pauses.terms(number(request)).why()).isEqualTo(Why.STANDS_ALREADY);
        Question question = pauses.askPausing(number(request), UNIT, ASKED);
        answer(request, question);
        assertThat(promise(request).isPaused())
                .as("an answer ends no pause but its own")
                .isTrue();

        Receipt late = loop.file(Items.NEIGHBOURS);
        TurnableClock.INSTANCE.standAt(promise(late).deadline());
        assertThat(pauses.terms(number(late)).why()).isEqualTo(Why.DEADLINE_PASSED);
    }

    @Test
    void nobody_asks_for_that_pause_by_hand() {
        Receipt request = loop.file(Items.NEIGHBOURS);

        Loop.assertRefused(
                "reason",
                () -> extensions.ask(
                        number(request),
                        new ExtensionWish(ExtensionKind.PAUSE, ExtensionReason.QUESTION_ASKED, "P1BD", "等居民")));
    }

    @Test
    void a_result_and_the_end_of_the_request_take_back_what_is_open() {
        Receipt done = loop.fileUpTo(Items.RUBBISH, "submitResult");
        pauses.askPausing(number(done), UNIT, ASKED);
        Receipt running = loop.fileUpTo(Items.RUBBISH, "submitResult");
        questions.ask(number(running), UNIT, ASKED);

        loop.complete(done, "submitResult", FirstOptions.of("submitResult"));
        loop.withdraw(running);

        assertThat(state(done)).isEqualTo(Question.State.WITHDRAWN);
        assertThat(promise(done).isPaused()).isFalse();
        loop.assertEnded(running, Status.WITHDRAWN);
        assertThat(state(running)).isEqualTo(Question.State.WITHDRAWN);
        assertThat(kinds(running)).containsOnlyOnce(CaseEventKind.QUESTION_WITHDRAWN);
    }

    private void answer(Receipt request, Question question) {
        questions.answer(number(request), request.secret(), question.id(), "三号门口，靠墙那一堆。");
    }

    private Question.State state(Receipt request) {
        List<Question> asked = questions.of(number(request));
        assertThat(asked).hasSize(1);
        return asked.get(0).state();
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

    private List<CaseEventKind> kinds(Receipt request) {
        return caseFile.entriesOf(number(request)).stream().map(CaseEntry::kind).toList();
    }

    private static String number(Receipt request) {
        return request.trackingNumber().value();
    }
}
