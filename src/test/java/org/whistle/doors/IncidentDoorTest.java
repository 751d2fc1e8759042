package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;
import static org.whistle.testing.Family.number;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.Receipt;
import org.whistle.testing.AtOnce;
import org.whistle.testing.Family;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.OtherDistrict;
import org.whistle.testing.Stalled;
import org.whistle.testing.WholeApplication;

/** Supervisors let what stands still run again, all of a kind, with a reason. */
@WholeApplication
class IncidentDoorTest {

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Autowired
    private CaseFile caseFile;

    @Autowired
    private Stalled stalled;

    @Autowired
    private OtherDistrict districts;

    @Test
    void all_of_a_kind_run_again_with_a_reason_that_each_case_file_tells() {
        Receipt one = loop.file(Items.RUBBISH);
        Receipt other = loop.file(Items.RUBBISH);
        Job first = stalled.watchOf(one);
        Job second = stalled.watchOf(other);
        String step = stalled.stepOf(first);
        assertThat(kind(step, "supervisor").path("count").asInt()).isEqualTo(2);
        assertThat(kind(step, "supervisor").path("cases").asInt()).isEqualTo(2);
        assertThat(kind(step, "supervisor").path("stepName").asText()).isNotEqualTo(step);
        assertProblem(retry(step, key(), " ", "supervisor"), 400);
        assertThat(stalled.triesOf(first)).isZero();

        String key = key();
        Answer answer = retry(step, key, "短信网关已恢复", "supervisor");

        assertThat(answer.body().path("wanted").asInt()).isEqualTo(2);
        assertThat(answer.body().path("tried").asInt()).isEqualTo(2);
        assertThat(answer.body().path("waiting").asInt()).isEqualTo(2);
        assertThat(answer.body().path("over").asBoolean()).isTrue();
        assertThat(List.of(stalled.triesOf(first), stalled.triesOf(second))).containsOnly(1);
        assertThat(caseFile.entriesOf(number(one)))
                .filteredOn(entry -> entry.kind() == CaseEventKind.INCIDENT_RETRIED)
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor()).isEqualTo("supervisor"))
                .satisfies(entry -> assertThat(entry.detail()).containsEntry("note", "短信网关已恢复"));

        // pressed twice
        assertThat(retry(step, key, "短信网关已恢复", "supervisor").at("id")).isEqualTo(answer.at("id"));
        assertThat(family.told(one)).containsOnlyOnce(CaseEventKind.INCIDENT_RETRIED);
        assertProblem(retry(step, key(), "网关已恢复", "admin"), 409);

        stalled.failAgain(first);
        JsonNode past = past(answer.at("id"), "supervisor");
        assertThat(past.path("failed").asInt()).isEqualTo(1);
        assertThat(past.path("waiting").asInt()).isEqualTo(1);
        assertThat(past.path("reason").asText()).isEqualTo("短信网关已恢复");
        // and stays told where somebody tries once more
        retry(step, key(), "再试一次", "admin");
        assertThat(past(answer.at("id"), "supervisor").path("failed").asInt()).isEqualTo(1);
    }

    @Test
    void many_are_tried_a_bounded_number_at_a_time() {
        List<Job> jobs = new ArrayList<>();
        for (int filed = 0; filed < 53; filed++) {
            jobs.add(stalled.watchOf(loop.file(Items.RUBBISH)));
        }
        String step = stalled.stepOf(jobs.get(0));

        Answer begun = retry(step, key(), "数据库已恢复", "supervisor");

        assertThat(begun.body().path("tried").asInt()).isEqualTo(50);
        assertThat(begun.body().path("left").asInt()).isEqualTo(3);
        assertThat(begun.body().path("over").asBoolean()).isFalse();
        String path = "/api/supervision/retries/" + begun.at("id") + "/continuation";
        assertProblem(http.post(path, "{}").as("admin").answer(), 404);
        Answer over = http.post(path, "{}").as("supervisor").answer();
        assertThat(over.body().path("tried").asInt()).isEqualTo(53);
        assertThat(over.body().path("over").asBoolean()).isTrue();
        assertThat(jobs).allSatisfy(job -> assertThat(stalled.triesOf(job)).isEqualTo(1));
    }

    @Test
    void of_two_at_once_one_is_told_that_nothing_is_left() throws InterruptedException {
        Receipt request = loop.file(Items.RUBBISH);
        String step = stalled.stepOf(stalled.watchOf(request));

        List<Integer> answers = AtOnce.answers(
                () -> retry(step, key(), "已恢复", "supervisor").status(),
                () -> retry(step, key(), "已恢复", "admin").status());

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        assertThat(family.told(request)).containsOnlyOnce(CaseEventKind.INCIDENT_RETRIED);
    }

    @Test
    void it_is_for_supervisors_of_the_district_and_administrators() {
        Receipt request = loop.file(Items.RUBBISH);
        Job job = stalled.watchOf(request);
        String step = stalled.stepOf(job);
        for (String account : List.of("community", "calltaker", "modeler")) {
            assertProblem(http.get("/api/supervision/incidents").as(account).answer(), 403);
            assertProblem(retry(step, key(), "已恢复", account), 403);
        }
        districts.during(() -> {
            assertThat(kind(step, OtherDistrict.SUPERVISOR).isMissingNode()).isTrue();
            assertProblem(retry(step, key(), "已恢复", OtherDistrict.SUPERVISOR), 409);
            assertThat(stalled.triesOf(job)).isZero();
            assertThat(retry(step, key(), "已恢复", "supervisor").status()).isEqualTo(200);
            assertThat(http.get("/api/supervision/retries")
                            .as(OtherDistrict.SUPERVISOR)
                            .answer()
                            .body())
                    .isEmpty();
        });
    }

    private JsonNode kind(String step, String account) {
        return StreamSupport.stream(
                        http.get("/api/supervision/incidents")
                                .as(account)
                                .answer()
                                .body()
                                .spliterator(),
                        false)
                .filter(kind -> kind.path("step").asText().equals(step))
                .findFirst()
                .orElseGet(() -> http.get("/api/supervision/districts")
                        .as(account)
                        .answer()
                        .body()
                        .path("none"));
    }

    private JsonNode past(String id, String account) {
        return StreamSupport.stream(
                        http.get("/api/supervision/retries")
                                .as(account)
                                .answer()
                                .body()
                                .spliterator(),
                        false)
                .filter(retry -> retry.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Answer retry(String step, String key, String reason, String account) {
        return http.post(
                        "/api/supervision/retries",
                        "{\"key\": \"%s\", \"process\": \"%s\", \"step\": \"%s\", \"reason\": \"%s\"}"
                                .formatted(key, Stalled.PROCESS, step, reason))
                .as(account)
                .answer();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
