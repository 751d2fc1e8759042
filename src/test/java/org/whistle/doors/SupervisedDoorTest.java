package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;
import static org.whistle.testing.Family.number;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.request.CaseEventKind;
import org.whistle.request.Receipt;
import org.whistle.testing.AtOnce;
import org.whistle.testing.Family;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.NoticesOf;
import org.whistle.testing.OtherDistrict;
import org.whistle.testing.Uncommitted;
import org.whistle.testing.WholeApplication;

/** A supervisor takes up a case, its unit and its leaders are told, and lets it go again. */
@WholeApplication
class SupervisedDoorTest {

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Autowired
    private OtherDistrict districts;

    @Autowired
    private Uncommitted uncommitted;

    @Autowired
    private JdbcClient database;

    @Test
    void a_case_is_taken_up_and_let_go_and_those_concerned_are_told() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        assertProblem(begin(request, " ", "supervisor"), 400);

        assertThat(begin(request, "群众连续反映", "supervisor").status()).isEqualTo(204);
        assertThat(begin(request, "群众连续反映", "supervisor").status()).isEqualTo(204);
        assertProblem(begin(request, "别的原因", "admin"), 409);

        assertThat(family.told(request)).containsOnlyOnce(CaseEventKind.SUPERVISION_BEGUN);
        for (String account : List.of("sanitation", "community", "street")) {
            assertThat(NoticesOf.about(number(request), account, http))
                    .as(account)
                    .anySatisfy(text -> assertThat(text).contains("列入督办", "群众连续反映"));
        }
        assertThat(line(request, "supervisor").path("reason").asText()).isEqualTo("群众连续反映");
        assertThat(line(request, "admin").path("reason").isNull()).isTrue();
        Answer inTasklist = http.get(
                        "/api/cases/of-task/" + loop.task(request, "reportIn").getId())
                .as("sanitation")
                .answer();
        assertThat(inTasklist.text()).contains("督办员列入督办");
        assertThat(inTasklist.body().path("supervised").asBoolean()).isTrue();
        assertThat(http.get("/api/desk/tasks?list=UNIT&search=" + number(request))
                        .as("sanitation")
                        .answer()
                        .text())
                .contains("\"supervised\":true");

        assertThat(end(request, "已办妥", "supervisor").status()).isEqualTo(204);
        assertThat(end(request, "已办妥", "supervisor").status()).isEqualTo(204);
        assertProblem(end(request, "还有别的", "admin"), 409);
        assertThat(family.told(request)).containsOnlyOnce(CaseEventKind.SUPERVISION_ENDED);
        assertThat(line(request, "supervisor")).isNull();
        assertThat(NoticesOf.about(number(request), "sanitation", http).get(0)).contains("督办已结束", "已办妥");
    }

    @Test
    void of_two_at_once_one_is_told_that_it_is_taken_up() throws InterruptedException {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");

        List<Integer> answers = AtOnce.answers(
                () -> begin(request, "久拖未决", "supervisor").status(),
                () -> begin(request, "重复来电", "admin").status());

        assertThat(answers).containsExactlyInAnyOrder(204, 409);
        assertThat(family.told(request)).containsOnlyOnce(CaseEventKind.SUPERVISION_BEGUN);
    }

    @Test
    void of_two_who_let_it_go_at_once_one_is_told_that_it_is_gone() throws InterruptedException {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        begin(request, "久拖未决", "supervisor");

        List<Integer> answers =
                AtOnce.answers(() -> end(request, "已办妥", "supervisor").status(), () -> end(request, "重复督办", "admin")
                        .status());

        assertThat(answers).containsExactlyInAnyOrder(204, 409);
        assertThat(family.told(request)).containsOnlyOnce(CaseEventKind.SUPERVISION_ENDED);
    }

    @Test
    void a_case_that_is_closed_in_the_same_moment_is_neither_taken_up_nor_let_go() {
        Receipt taken = loop.fileUpTo(Items.RUBBISH, "reportIn");
        Receipt late = loop.fileUpTo(Items.RUBBISH, "reportIn");
        begin(taken, "久拖未决", "supervisor");

        Answer begun = uncommitted.meanwhile(() -> close(late), () -> begin(late, "久拖未决", "supervisor"));
        Answer ended = uncommitted.meanwhile(() -> close(taken), () -> end(taken, "已办妥", "supervisor"));

        assertProblem(begun, 409);
        assertProblem(ended, 409);
        assertThat(family.told(late)).doesNotContain(CaseEventKind.SUPERVISION_BEGUN);
        assertThat(family.told(taken)).doesNotContain(CaseEventKind.SUPERVISION_ENDED);
    }

    @Test
    void where_nothing_was_promised_no_moment_is_told_as_a_promise() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        database.sql("update whistle.resident_request set deadline = null where tracking_number = ?")
                .param(number(request))
                .update();

        assertThat(begin(request, "久拖未决", "supervisor").status()).isEqualTo(204);

        assertThat(NoticesOf.about(number(request), "sanitation", http))
                .anyMatch(text -> text.endsWith("已列入督办：久拖未决。"))
                .noneMatch(text -> text.contains("列入督办") && text.contains("截止"));
        JsonNode notices =
                http.get("/api/notices?size=1").as("sanitation").answer().body().path("notices");
        assertThat(notices.path(0).path("deadline").isNull()).isTrue();
    }

    private void close(Receipt request) {
        database.sql(
                        "update whistle.resident_request set status = 'CLOSED', ended_at = now() where tracking_number = ?")
                .param(number(request))
                .update();
    }

    @Test
    void a_case_that_ended_is_not_taken_up_and_leaves_the_list() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        begin(request, "久拖未决", "supervisor");
        family.toTheEnd(request);

        assertThat(line(request, "supervisor")).isNull();
        assertProblem(begin(request, "久拖未决", "supervisor"), 409);
    }

    @Test
    void it_is_for_supervisors_of_the_district_and_administrators() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        for (String account : List.of("community", "street", "sanitation")) {
            assertProblem(begin(request, "加急", account), 403);
            assertProblem(http.get("/api/supervision/cases").as(account).answer(), 403);
        }
        districts.during(() -> {
            assertProblem(begin(request, "加急", OtherDistrict.SUPERVISOR), 404);
            assertThat(begin(request, "加急", "supervisor").status()).isEqualTo(204);
            assertThat(line(request, OtherDistrict.SUPERVISOR)).isNull();
            assertProblem(end(request, "加急", OtherDistrict.SUPERVISOR), 404);
        });
    }

    private JsonNode line(Receipt request, String account) {
        return StreamSupport.stream(
                        http.get("/api/supervision/cases")
                                .as(account)
                                .answer()
                                .body()
                                .path("cases")
                                .spliterator(),
                        false)
                .filter(line -> line.path("trackingNumber").asText().equals(number(request)))
                .findFirst()
                .orElse(null);
    }

    private Answer begin(Receipt request, String reason, String account) {
        return http.post(
                        "/api/supervision/cases",
                        "{\"trackingNumber\": \"%s\", \"reason\": \"%s\"}".formatted(number(request), reason))
                .as(account)
                .answer();
    }

    private Answer end(Receipt request, String reason, String account) {
        return http.post("/api/supervision/cases/" + number(request) + "/end", "{\"reason\": \"%s\"}".formatted(reason))
                .as(account)
                .answer();
    }
}
