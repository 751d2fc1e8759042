package org.whistle.workflow.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.AppealPeople.id;

import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.CaseEntry;
import org.whistle.request.CaseEventKind;
import org.whistle.request.Receipt;
import org.whistle.testing.AppealPeople;
import org.whistle.testing.AtOnce;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** Two people in the same moment: one wins, and the other is told. */
@WholeApplication
class AppealsAtTheSameTimeTest {

    @Autowired
    private AppealPeople people;

    @Autowired
    private Loop loop;

    @RepeatedTest(5)
    void of_two_supervisors_who_decide_at_once_one_wins_and_the_other_is_told() throws Exception {
        Receipt request = people.unsatisfied();
        id(people.appeal(request));
        Task task = loop.task(request, "decideAppeal");

        List<Answer> answers = AtOnce.answers(
                () -> people.submit(task, "supervisor", "appealDecision", "REFUSE", "依据不足"),
                () -> people.submit(task, "admin", "appealDecision", "UPHOLD", "情况属实"));

        assertOneWon(answers, 204);
        boolean refused = answers.get(0).status() == 204;
        people.assertTold(
                request,
                CaseEventKind.APPEALED,
                refused ? CaseEventKind.APPEAL_REFUSED : CaseEventKind.EXCLUSION_PROPOSED);
        assertThat(loop.openTasks(request)).isEqualTo(refused ? List.of() : List.of("confirmExclusion"));
    }

    @RepeatedTest(5)
    void of_two_appeals_on_the_same_mark_at_once_one_is_taken() throws Exception {
        Receipt request = people.unsatisfied();

        List<Answer> answers = AtOnce.answers(() -> people.appeal(request), () -> people.appeal(request));

        assertOneWon(answers, 201);
        people.assertTold(request, CaseEventKind.APPEALED);
        assertThat(loop.openTasks(request)).containsExactly("decideAppeal");
    }

    @RepeatedTest(5)
    void who_takes_an_appeal_back_while_it_is_decided_and_who_decides_it_do_not_both_win_for_good() throws Exception {
        Receipt request = people.unsatisfied();
        long appeal = id(people.appeal(request));
        Task task = loop.task(request, "decideAppeal");

        List<Answer> answers = AtOnce.answers(
                () -> people.withdraw(appeal, "sanitation"),
                () -> people.submit(task, "supervisor", "appealDecision", "REFUSE", "依据不足"));

        assertThat(answers).filteredOn(answer -> answer.status() < 300).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() >= 300).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.text()).isIn(404, 409);
            assertThat(answer.at("detail")).isNotBlank();
        });
        assertThat(people.told(request)).extracting(CaseEntry::kind).hasSize(2);
        assertThat(loop.isRunning(request)).isFalse();
    }

    private static void assertOneWon(List<Answer> answers, int won) {
        assertThat(answers).filteredOn(answer -> answer.status() == won).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != won)
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.status()).as(answer.text()).isIn(404, 409);
                    assertThat(answer.type()).contains("problem+json");
                    assertThat(answer.at("detail")).isNotBlank();
                });
    }
}
