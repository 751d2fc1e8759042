package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.AppealPeople.assertDone;
import static org.whistle.testing.AppealPeople.assertRefused;
import static org.whistle.testing.AppealPeople.id;
import static org.whistle.testing.AppealPeople.wish;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.Receipt;
import org.whistle.testing.AppealPeople;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.Multipart;
import org.whistle.testing.NoticesOf;
import org.whistle.testing.Photos;
import org.whistle.testing.WholeApplication;

/** {@code /api/appeals} and {@code /api/cases/of-number/…}: what is contested, by whom, and who reads it. */
@WholeApplication
class AppealDoorTest {

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Autowired
    private AppealPeople people;

    @ParameterizedTest
    @CsvSource({
        "SATISFIED, FORCE_MAJEURE, 400, ground, 换一个理由",
        "SOLVED, POLICY_LIMIT, 400, measures, 不是负面的",
        "REDO, POLICY_LIMIT, 400, measures, 不是负面的",
        "DEPARTMENT_SCORE, NOT_OURS, 403, '', 只有本单位",
        "MOOD, NOT_OURS, 400, measures, 没有这个选项",
        "SATISFIED, BAD_LUCK, 400, ground, 没有这个选项"
    })
    void what_cannot_be_contested_is_refused_and_says_why(
            String measure, String ground, int status, String field, String words) {
        Receipt request = people.unsatisfied();

        Answer refused = people.appeal(request, "sanitation", measure, ground);

        assertRefused(refused, status, words);
        assertThat(refused.at("field")).isEqualTo(field);
        assertThat(loop.isRunning(request)).isFalse();
        people.assertTold(request);
    }

    @Test
    void nobody_hears_of_cases_in_which_their_unit_has_no_mark() {
        Receipt request = people.unsatisfied();
        String wish = wish("SATISFIED", "NOT_OURS");

        Answer others = people.appeal(request, "housing", wish);
        Answer nowhere = http.post("/api/cases/of-number/nowhere/appeals", wish)
                .as("housing")
                .answer();

        assertRefused(others, 403, "只有本单位");
        assertThat(nowhere.status()).isEqualTo(others.status());
        assertThat(nowhere.at("detail")).isEqualTo(others.at("detail"));
        assertRefused(people.appeal(request, "supervisor", wish), 403, "只有本单位");
        assertRefused(http.get(pictures(request)).as("housing").answer(), 403, "只有本单位");
        assertRefused(http.get(pictures(request) + "/1").as("housing").answer(), 403, "只有本单位");
        assertThat(http.get(pictures(request)).answer().status()).isEqualTo(401);
        assertThat(http.post("/api/cases/of-number/" + request.trackingNumber() + "/appeals", wish)
                        .answer()
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"round\": 0, \"ground\": \"NOT_OURS\", \"text\": \"a\"} | measures",
                "{\"measures\": [\"SATISFIED\"], \"ground\": \"NOT_OURS\", \"text\": \"a\"} | round",
                "{\"measures\": [\"SATISFIED\"], \"round\": -1, \"ground\": \"NOT_OURS\", \"text\": \"a\"} | round",
                "{\"measures\": [\"SATISFIED\"], \"round\": 0, \"text\": \"a\"} | ground",
                "{\"measures\": [\"SATISFIED\"], \"round\": 0, \"ground\": \"NOT_OURS\", \"text\": \" \"} | text",
                "{\"measures\": [\"SATISFIED\"], \"round\": 0, \"ground\": \"NOT_OURS\", \"text\": \"a\", \"evidence\": [1, null]} | evidence",
                "{\"measures\": [\"SATISFIED\"], \"round\": 0, \"ground\": \"NOT_OURS\", \"text\": \"a\", \"evidence\": [999999999]} | evidence"
            })
    void what_is_missing_or_not_of_the_case_is_named(String wish, String field) {
        Answer refused = people.appeal(people.unsatisfied(), "sanitation", wish);

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.at("field")).isEqualTo(field);
    }

    @Test
    void a_ground_that_needs_a_picture_is_shown_by_one_of_the_case_to_whoever_decides() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "submitResult");
        String attachments =
                "/api/cases/of-task/" + loop.task(request, "submitResult").getId() + "/attachments";
        long picture = http.post(attachments, Multipart.picture("EVIDENCE", Photos.jpeg(20, 20)))
                .as("sanitation")
                .answer()
                .body()
                .path("id")
                .asLong();
        loop.complete(request, "submitResult", FirstOptions.of("submitResult"));
        loop.complete(request, "verifyOnSite", FirstOptions.of("verifyOnSite"));
        loop.complete(request, "callBack", Map.of("solved", "NO", "satisfaction", "NOT_SATISFIED"));
        String wish = "{\"measures\": [\"SOLVED\", \"REDO\"], \"round\": 0, \"ground\": \"RESIDENT_PREVENTS\","
                + " \"text\": \"居民阻拦施工\", \"evidence\": [%s]}";

        Answer without = people.appeal(request, "sanitation", wish.formatted(""));
        assertRefused(without, 400, "至少一张");
        assertThat(without.at("field")).isEqualTo("evidence");
        JsonNode offered =
                http.get(pictures(request)).as("sanitation").answer().body().path(0);
        assertThat(offered.path("id").asLong()).isEqualTo(picture);
        assertThat(http.get(offered.path("path").asText())
                        .as("sanitation")
                        .bytes()
                        .statusCode())
                .isEqualTo(200);
        id(people.appeal(request, "sanitation", wish.formatted(picture)));

        String task = "/api/cases/of-task/" + loop.task(request, "decideAppeal").getId();
        JsonNode shown = http.get(task).as("supervisor").answer().body().path("appeal");
        assertThat(shown.path("evidence").path(0).path("id").asLong()).isEqualTo(picture);
        assertThat(http.get(task + shown.path("evidence").path(0).path("path").asText())
                        .as("supervisor")
                        .bytes()
                        .statusCode())
                .isEqualTo(200);
    }

    private static String pictures(Receipt request) {
        return "/api/cases/of-number/" + request.trackingNumber() + "/appeals/pictures";
    }

    @Test
    void whoever_decides_reads_in_the_case_what_is_contested_and_other_tasks_do_not_show_it() {
        Receipt request = people.returned();
        id(people.appeal(request, "sanitation", "RETURN", "NOT_OURS"));

        JsonNode appeal = part(request, "decideAppeal", "supervisor");
        assertThat(appeal.path("unit").path("name").asText()).isEqualTo("环卫");
        assertThat(appeal.path("measures").path(0).asText()).isEqualTo("退件率");
        assertThat(appeal.path("groundText").asText()).isEqualTo("不属职责");
        assertThat(appeal.path("text").asText()).isEqualTo("居民要求超出职责范围");
        assertThat(appeal.path("appealed").path("who").asText()).isEqualTo("环卫（部门经办人）");
        assertThat(appeal.path("marks").path(0).path("points").asInt()).isEqualTo(1);
        assertThat(appeal.path("marks").path(0).path("day").asText()).isNotBlank();
        assertThat(part(request, "ruleOnOwnership", "street").isNull()).isTrue();

        assertDone(people.uphold(request, "supervisor"));
        JsonNode decided = part(request, "confirmExclusion", "admin").path("decided");
        assertThat(decided.path("who").asText()).isEqualTo("督办员");
        assertThat(decided.path("note").asText()).isEqualTo("情况属实");
    }

    private JsonNode part(Receipt request, String task, String account) {
        return http.get("/api/cases/of-task/" + loop.task(request, task).getId())
                .as(account)
                .answer()
                .body()
                .path("appeal");
    }

    @Test
    void units_read_their_own_appeals_and_supervisors_all() {
        Receipt request = people.unsatisfied();
        long appeal = id(people.appeal(request));
        String one = "/api/appeals/" + appeal;

        assertThat(http.get(one).as("sanitation").answer().at("text")).isEqualTo("居民要求超出职责范围");
        assertThat(http.get(one).as("admin").answer().status()).isEqualTo(200);
        assertRefused(http.get(one).as("housing").answer(), 404, "没有这份申诉");
        assertThat(http.get(one).answer().status()).isEqualTo(401);
        assertThat(newest("sanitation", "")).isEqualTo(appeal);
        assertThat(newest("supervisor", "&unit=sanitation&state=APPEALED")).isEqualTo(appeal);
        assertThat(newest("supervisor", "&unit=housing")).isNotEqualTo(appeal);
        assertThat(newest("housing", "&unit=sanitation")).isZero();
        assertThat(http.get("/api/appeals?unit=%00").as("supervisor").answer().status())
                .isEqualTo(400);
        assertRefused(http.get("/api/appeals?state=LOST").as("supervisor").answer(), 400, "没有这个选项");
        assertThat(http.get(one)
                        .with("Accept-Language", "en")
                        .as("sanitation")
                        .answer()
                        .body()
                        .path("state")
                        .path("name")
                        .asText())
                .isEqualTo("appealed, to be decided");
    }

    private long newest(String account, String filter) {
        return http.get("/api/appeals?size=1" + filter)
                .as(account)
                .answer()
                .body()
                .path("appeals")
                .path(0)
                .path("id")
                .asLong();
    }

    @Test
    void the_unit_and_the_supervisors_are_told_of_every_step() {
        Receipt request = people.unsatisfied();
        id(people.appeal(request));
        assertDone(people.uphold(request, "supervisor"));
        assertDone(people.decline(request, "admin", "依据不足"));

        for (String account : new String[] {"sanitation", "supervisor"}) {
            assertThat(NoticesOf.about(request.trackingNumber().value(), account, http))
                    .contains(
                            "环卫对“满意率”提出考评申诉：诉求不合理，待督办员审理。",
                            "有人提议将环卫的“满意率”剔除出考评：诉求不合理，须由另一人复核。",
                            "环卫的“满意率”不予剔除。说明：依据不足");
        }
    }
}
