package org.whistle.workflow.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.AppealPeople.assertDone;
import static org.whistle.testing.AppealPeople.id;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.rates.Mark;
import org.whistle.rates.Measure;
import org.whistle.request.CaseEventKind;
import org.whistle.request.Receipt;
import org.whistle.testing.AppealPeople;
import org.whistle.testing.AtOnce;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** The last word on contested marks is said once, whoever speaks in the same moment. */
@WholeApplication
class FairlyAtTheSameTimeTest {

    private static final String THIRD = "referee-at-once";

    @Autowired
    private AppealPeople people;

    @Autowired
    private Loop loop;

    @Autowired
    private IdentityService identity;

    @BeforeEach
    void there_is_a_third_who_may_decide() {
        User account = identity.newUser(THIRD);
        account.setPassword(Http.PASSWORD);
        identity.saveUser(account);
        identity.createMembership(THIRD, "role-supervisor");
    }

    @AfterEach
    void and_leaves() {
        identity.deleteUser(THIRD);
    }

    @RepeatedTest(3)
    void of_two_who_say_the_last_word_at_once_one_is_heard() throws Exception {
        Receipt request = people.unsatisfied();
        id(people.appeal(request));
        assertDone(people.uphold(request, "supervisor"));
        Task task = loop.task(request, "confirmExclusion");

        List<Answer> answers = AtOnce.answers(
                () -> people.submit(task, "admin", "exclusionDecision", "CONFIRM", ""),
                () -> people.submit(task, THIRD, "exclusionDecision", "DECLINE", "依据不足"));

        assertOneWon(answers);
        boolean excluded = answers.get(0).status() < 300;
        people.assertTold(
                request,
                CaseEventKind.APPEALED,
                CaseEventKind.EXCLUSION_PROPOSED,
                excluded ? CaseEventKind.EXCLUDED : CaseEventKind.EXCLUSION_DECLINED);
        assertThat(people.marks(request, Measure.SATISFIED))
                .extracting(Mark::excluded)
                .containsExactly(excluded);
        assertThat(loop.isRunning(request)).isFalse();
    }

    @RepeatedTest(3)
    void who_takes_back_while_the_last_word_is_said_is_heard_or_told() throws Exception {
        Receipt request = people.unsatisfied();
        long appeal = id(people.appeal(request));
        assertDone(people.uphold(request, "supervisor"));
        Task task = loop.task(request, "confirmExclusion");

        List<Answer> answers = AtOnce.answers(
                () -> people.submit(task, "admin", "exclusionDecision", "CONFIRM", ""),
                () -> people.withdraw(appeal, "sanitation"));

        assertOneWon(answers);
        boolean excluded = answers.get(0).status() < 300;
        assertThat(people.marks(request, Measure.SATISFIED))
                .extracting(Mark::excluded)
                .containsExactly(excluded);
        assertThat(people.told(request)).hasSize(3);
        assertThat(loop.isRunning(request)).isFalse();
    }

    @RepeatedTest(3)
    void of_a_unit_and_a_supervisor_who_contest_overlapping_marks_at_once_one_is_taken() throws Exception {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "callBack");
        loop.complete(request, "callBack", Map.of("solved", "NO", "satisfaction", "NOT_SATISFIED"));

        List<Answer> answers = AtOnce.answers(List.<Supplier<Answer>>of(
                () -> people.appeal(request, "sanitation", wish("\"SATISFIED\", \"SOLVED\"")),
                () -> people.appeal(request, "sanitation", wish("\"SOLVED\", \"REDO\"")),
                () -> people.propose(request, "supervisor", wish("\"REDO\", \"SATISFIED\""))));

        assertOneWon(answers);
        assertThat(people.told(request)).hasSize(1);
        assertThat(loop.openTasks(request)).hasSize(2);
    }

    private static String wish(String measures) {
        return """
                {"unit": "sanitation", "measures": [%s], "round": 0, "ground": "RECORD_WRONG", "text": "登记有误"}
                """
                .formatted(measures);
    }

    private static void assertOneWon(List<Answer> answers) {
        assertThat(answers).filteredOn(answer -> answer.status() < 300).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() >= 300).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.text()).isIn(404, 409);
            assertThat(answer.at("detail")).isNotBlank();
        });
    }
}
