package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.DeskDoor.kinds;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.CaseEventKind;
import org.whistle.request.Receipt;
import org.whistle.testing.AtOnce;
import org.whistle.testing.Family;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.Uncommitted;
import org.whistle.testing.WholeApplication;

/** Results from the desk, while somebody else does something with the same tasks. */
@WholeApplication
class DeskAtTheSameTimeTest {

    private static final String DONE =
            "{\"spokenTo\": \"李女士，电话\", \"measures\": \"已清运，桶已更换\", \"completion\": \"DONE\"}";

    @Autowired
    private DeskDoor desk;

    @Autowired
    private HandOverDoor people;

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Uncommitted uncommitted;

    @BeforeEach
    void there_are_two_handlers() {
        people.come();
    }

    @AfterEach
    void and_one_again() {
        people.leave();
    }

    @Test
    void who_takes_a_task_on_in_the_same_moment_has_it_and_the_desk_gives_no_result_over_them() {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "submitResult");
        String task = loop.task(leading, "submitResult").getId();

        Answer answer = uncommitted.meanwhile(
                () -> tasks.claim(task, "colleague"), () -> desk.result("sanitation", DONE, task));

        assertThat(kinds(answer)).containsExactly("TAKEN");
        assertThat(loop.openTasks(leading)).containsExactly("submitResult");
        assertThat(loop.task(leading, "submitResult").getAssignee()).isEqualTo("colleague");
    }

    @Test
    void of_two_who_give_the_same_result_in_the_same_moment_one_gives_it() throws InterruptedException {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "submitResult");
        Receipt merged = loop.fileUpTo(Items.RUBBISH, "submitResult");
        family.merge(merged, leading);
        String task = loop.task(leading, "submitResult").getId();

        List<Answer> answers = AtOnce.answers(
                () -> desk.result("sanitation", DONE, task), () -> desk.result("sanitation", DONE, task));

        assertThat(answers.stream().flatMap(answer -> kinds(answer).stream()).toList())
                .containsExactlyInAnyOrder("DONE", "GONE");
        assertThat(loop.openTasks(leading)).containsExactly("verifyOnSite");
        assertThat(family.told(leading)).containsOnlyOnce(CaseEventKind.RESULT_SUBMITTED);
    }
}
