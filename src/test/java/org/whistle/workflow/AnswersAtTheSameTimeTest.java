package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.casework.Question;
import org.whistle.casework.Question.State;
import org.whistle.casework.Questions;
import org.whistle.problem.Overtaken;
import org.whistle.problem.Refusal;
import org.whistle.request.CaseEntry;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.Receipt;
import org.whistle.servicelevel.Extension;
import org.whistle.servicelevel.Extensions;
import org.whistle.servicelevel.QuestionPauses;
import org.whistle.testing.AtOnce;
import org.whistle.testing.Family;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** Several people settle a question in the same moment: one is first, the others are told, and the clock goes on. */
@WholeApplication
class AnswersAtTheSameTimeTest {

    private static final String UNIT = "sanitation";
    private static final Set<CaseEventKind> SETTLED = EnumSet.of(
            CaseEventKind.QUESTION_ANSWERED, CaseEventKind.QUESTION_WITHDRAWN, CaseEventKind.QUESTION_LAPSED);

    @Autowired
    private Loop loop;

    @Autowired
    private Questions questions;

    @Autowired
    private QuestionPauses pauses;

    @Autowired
    private Extensions extensions;

    @Autowired
    private CaseFile caseFile;

    @AfterEach
    void back_to_the_time_on_the_wall() {
        TurnableClock.INSTANCE.reset();
    }

    private Receipt request;
    private Question question;

    @RepeatedTest(10)
    void of_two_answers_the_first_one_counts() throws Exception {
        ask();

        List<Throwable> failures = AtOnce.failures(() -> answer("三号门口"), () -> answer("五号门口"));

        assertThat(failures).singleElement().isInstanceOf(Refusal.class);
        assertThat(now().answer()).isIn("三号门口", "五号门口");
        assertSettledOnce(State.ANSWERED);
    }

    @RepeatedTest(10)
    void of_an_answer_and_a_withdrawal_one_counts() throws Exception {
        ask();

        List<Throwable> failures = AtOnce.failures(
                () -> answer("三号门口"),
                () -> Overtaken.retry(() -> questions.withdraw(Family.number(request), UNIT, question.id())));

        assertThat(failures).singleElement().isInstanceOf(Refusal.class);
        assertSettledOnce(State.ANSWERED, State.WITHDRAWN);
    }

    @RepeatedTest(10)
    void an_answer_while_the_request_is_withdrawn_leaves_nothing_open() throws Exception {
        ask();

        AtOnce.failures(() -> answer("三号门口"), () -> Overtaken.retry(() -> loop.withdraw(request)));

        assertThat(loop.isRunning(request)).isFalse();
        assertSettledOnce(State.ANSWERED, State.WITHDRAWN);
    }

    @RepeatedTest(10)
    void of_an_answer_and_the_end_of_its_time_one_counts() throws Exception {
        TurnableClock.INSTANCE.standAt(Instant.parse("2026-03-02T01:00:00Z"));
        ask();
        Instant end = pauses.standing(Family.number(request)).get(question.id());
        TurnableClock.INSTANCE.standAt(end);

        // a timer that comes second finds its instance gone; the engine tries such a job again
        List<Throwable> failures =
                AtOnce.failures(() -> answer("三号门口"), () -> catchThrowable(() -> loop.runDueTimers(request)));
        loop.runDueTimers(request);

        assertThat(failures).as("of the answer").hasSizeLessThan(2).allMatch(Refusal.class::isInstance);
        assertSettledOnce(State.ANSWERED, State.LAPSED);
    }

    @RepeatedTest(5)
    void of_two_questions_of_a_unit_one_is_asked() throws Exception {
        request = loop.fileUpTo(Items.RUBBISH, "submitResult");

        List<Throwable> failures = AtOnce.failures(this::askOnce, this::askOnce);

        assertThat(failures).singleElement().isInstanceOf(Refusal.class);
        assertThat(questions.of(Family.number(request))).hasSize(1);
        assertThat(extensions.of(Family.number(request))).hasSize(1);
    }

    private void ask() {
        request = loop.fileUpTo(Items.RUBBISH, "submitResult");
        askOnce();
        question = now();
    }

    private void askOnce() {
        Overtaken.retry(() -> pauses.askPausing(Family.number(request), UNIT, "垃圾堆在几号门口？"));
    }

    private void answer(String words) {
        Overtaken.retry(() -> questions.answer(Family.number(request), request.secret(), question.id(), words));
    }

    private Question now() {
        return questions.of(Family.number(request)).get(0);
    }

    private void assertSettledOnce(State... states) {
        assertThat(now().state()).isIn((Object[]) states);
        assertThat(caseFile.entriesOf(Family.number(request)))
                .extracting(CaseEntry::kind)
                .filteredOn(SETTLED::contains)
                .hasSize(1);
        assertThat(extensions.of(Family.number(request))).noneMatch(Extension::isPauseInForce);
    }
}
