package org.whistle.workflow.redress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.Family.number;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.CaseEventKind;
import org.whistle.request.Receipt;
import org.whistle.testing.AtOnce;
import org.whistle.testing.Family;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Loop;
import org.whistle.testing.Redress;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** Two in the same moment: one wins, the other is told, and nothing is left half done. */
@WholeApplication
class ResidentAppealsAtOnceTest {

    @Autowired
    private Redress redress;

    @Autowired
    private Loop loop;

    @Autowired
    private Http http;

    @Autowired
    private Family family;

    @AfterEach
    void back_to_the_time_on_the_wall() {
        TurnableClock.INSTANCE.reset();
    }

    @RepeatedTest(3)
    void of_two_appeals_at_once_one_is_taken() throws Exception {
        Receipt closed = redress.closed();

        List<Answer> answers = AtOnce.answers(
                () -> redress.appeal(closed, "REDO", "NOT_SOLVED"), () -> redress.appeal(closed, "REDO", "CAME_BACK"));

        assertOneWon(answers);
        assertThat(loop.openTasks(closed)).containsExactly(Redress.REVIEW);
        assertThat(told(closed, CaseEventKind.RESIDENT_APPEALED)).isOne();
    }

    @RepeatedTest(3)
    void of_two_who_decide_at_once_one_wins_and_there_is_one_redo_at_most() throws Exception {
        Receipt asked = redress.redoAsked();
        Task task = loop.task(asked, Redress.REVIEW);

        List<Answer> answers = AtOnce.answers(
                () -> submit(task, "supervisor", "UPHOLD", "情况属实"), () -> submit(task, "admin", "REJECT", "已经办结"));

        assertOneWon(answers);
        boolean upheld = answers.get(0).status() < 300;
        assertThat(told(asked, CaseEventKind.RESIDENT_APPEAL_UPHELD)).isEqualTo(upheld ? 1 : 0);
        assertThat(told(asked, CaseEventKind.RESIDENT_APPEAL_REJECTED)).isEqualTo(upheld ? 0 : 1);
        assertThat(loop.view(asked).redoneAs() != null).isEqualTo(upheld);
        assertThat(loop.isRunning(asked)).isFalse();
    }

    @RepeatedTest(3)
    void who_takes_the_request_back_while_its_delay_is_decided_leaves_nothing_open() throws Exception {
        Receipt late = redress.late();
        assertThat(redress.appeal(late, "DELAY", "NOBODY_CAME").status()).isEqualTo(201);
        Task task = loop.task(late, Redress.REVIEW);

        List<Answer> answers =
                AtOnce.answers(() -> withdraw(late), () -> submit(task, "supervisor", "UPHOLD", "已责成办理"));

        assertThat(answers.get(0).status()).as(answers.get(0).text()).isEqualTo(200);
        assertThat(answers.get(1).status()).as(answers.get(1).text()).isIn(204, 404, 409);
        boolean decided = answers.get(1).status() < 300;
        assertThat(told(late, CaseEventKind.RESIDENT_APPEAL_UPHELD)).isEqualTo(decided ? 1 : 0);
        assertThat(told(late, CaseEventKind.RESIDENT_APPEAL_LAPSED)).isEqualTo(decided ? 0 : 1);
        assertThat(loop.isRunning(late)).isFalse();
    }

    private Answer submit(Task task, String account, String decision, String answer) {
        return http.submit(task, Map.of("residentAppealDecision", decision, "answer", answer))
                .as(account)
                .answer();
    }

    private Answer withdraw(Receipt request) {
        return http.post("/api/requests/" + number(request) + "/withdrawal", "{}")
                .with("X-Request-Secret", request.secret())
                .answer();
    }

    private long told(Receipt request, CaseEventKind kind) {
        return family.told(request).stream().filter(kind::equals).count();
    }

    private static void assertOneWon(List<Answer> answers) {
        assertThat(answers).filteredOn(answer -> answer.status() < 300).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() >= 300)
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.status()).as(answer.text()).isIn(404, 409);
                    assertThat(answer.type()).contains("problem+json");
                    assertThat(answer.at("detail")).isNotBlank();
                });
    }
}
