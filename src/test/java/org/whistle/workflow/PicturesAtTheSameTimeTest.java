package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.CaseEventKind;
import org.whistle.request.Receipt;
import org.whistle.request.Status;
import org.whistle.testing.Family;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.Multipart;
import org.whistle.testing.Photos;
import org.whistle.testing.WholeApplication;

/** A picture that comes in the moment in which its task is done or its request ends is kept and told, or refused. */
@WholeApplication
class PicturesAtTheSameTimeTest {

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Autowired
    private Http http;

    private CrossingPeople people;

    @BeforeEach
    void people_come() {
        people = new CrossingPeople(http);
    }

    @RepeatedTest(2)
    void a_picture_comes_while_the_result_is_submitted_and_is_kept_or_refused() throws Exception {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "submitResult");
        Task task = loop.task(request, "submitResult");
        String path = "/api/cases/of-task/" + task.getId() + "/attachments";

        List<Answer> answers = CrossingPeople.atOnce(
                () -> http.post(path, Multipart.picture("AFTER", Photos.jpeg(40, 30)))
                        .as("sanitation")
                        .answer(),
                () -> people.submit(task, "sanitation", "spokenTo", "王女士", "measures", "已清运并冲洗", "completion", "DONE"));

        assertThat(answers.get(1).status()).as(answers.get(1).text()).isEqualTo(204);
        assertThat(family.told(request).contains(CaseEventKind.ATTACHED))
                .isEqualTo(answers.get(0).status() == 201);
        assertThat(loop.openTasks(request)).containsExactly("verifyOnSite");
    }

    @RepeatedTest(2)
    void a_picture_comes_while_the_resident_withdraws() throws Exception {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "submitResult");
        Task task = loop.task(request, "submitResult");
        String path = "/api/cases/of-task/" + task.getId() + "/attachments";

        List<Answer> answers = CrossingPeople.atOnce(
                () -> people.withdraw(request), () -> http.post(path, Multipart.picture("AFTER", Photos.jpeg(40, 30)))
                        .as("sanitation")
                        .answer());

        assertThat(answers.get(0).status()).as(answers.get(0).text()).isEqualTo(200);
        assertThat(family.told(request).contains(CaseEventKind.ATTACHED))
                .isEqualTo(answers.get(1).status() == 201);
        loop.assertEnded(request, Status.WITHDRAWN);
    }
}
