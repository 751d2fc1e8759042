package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;
import static org.whistle.testing.Family.number;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.CaseEntry;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.Receipt;
import org.whistle.testing.Family;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.Reporter;
import org.whistle.testing.WholeApplication;

/** Whom to call: told in full to those whose task it is to speak to the resident, and every look is written down. */
@WholeApplication
class ContactDoorTest {

    private static final String WHY = "{\"reason\": \"VERIFY\"}";

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Autowired
    private CaseFile caseFile;

    @ParameterizedTest
    @CsvSource({
        "01-02, checkOnSite, grid",
        "01-02, reportIn, sanitation",
        "08-02, holdJointMeeting, street",
        "01-02, submitResult, sanitation",
        "01-02, callBack, calltaker"
    })
    void who_is_asked_to_speak_to_the_resident_is_told_whom_to_call(String item, String task, String account) {
        Receipt request = loop.carryUpTo(Reporter.WANG.request(item), task);

        assertShowsWang(request, task, account);
    }

    @Test
    void a_community_that_solves_it_is_told_whom_to_call() {
        Receipt request = loop.carryUpTo(Reporter.WANG.request(Items.RUBBISH), "screenRequest");
        loop.complete(request, "screenRequest", Map.of("screening", "SOLVE_IN_COMMUNITY", "reclassify", "KEEP"));

        assertShowsWang(request, "solveInCommunity", "community");
    }

    @Test
    void who_calls_beside_the_redo_is_told_whom_to_call() {
        Receipt request = loop.carryUpTo(Reporter.WANG.request(Items.RUBBISH), "callBack");
        http.post(
                        "/api/requests/" + number(request) + "/evaluation",
                        "{\"solved\": false, \"satisfaction\": \"NOT_SATISFIED\"}")
                .with("X-Request-Secret", request.secret())
                .answer();
        assertThat(loop.openTasks(request)).containsExactly("callBack", "dispatchWhistle");

        assertShowsWang(request, "callBack", "calltaker");
    }

    @ParameterizedTest
    @CsvSource({"screenRequest, community", "dispatchWhistle, street", "verifyOnSite, grid"})
    void a_task_that_needs_no_talk_shows_no_contact(String task, String account) {
        Receipt request = loop.carryUpTo(Reporter.WANG.request(Items.RUBBISH), task);

        Answer refused = show(request, task, account);

        assertProblem(refused, 403);
        assertThat(refused.at("detail")).contains("不需要联系反映人");
        assertThat(read(request, task, account).path("contactOpen").asBoolean()).isFalse();
        assertThat(looks(request)).isEmpty();
    }

    @Test
    void nobody_else_is_told() {
        Receipt request = loop.carryUpTo(Reporter.WANG.request(Items.RUBBISH), "reportIn");
        String path = path(request, "reportIn") + "/contact";

        assertProblem(http.post(path, "{}").answer(), 401);
        assertProblem(show(request, "reportIn", "housing"), 404);
        assertProblem(show(request, "reportIn", "calltaker"), 404);
        assertProblem(show(request, "reportIn", "supervisor"), 403);
        assertProblem(show(request, "reportIn", "admin"), 403);
        assertProblem(http.get(path).as("sanitation").answer(), 405);
        JsonNode seen = read(request, "reportIn", "supervisor");
        assertThat(seen.path("contactOpen").asBoolean()).isFalse();
        assertThat(seen.path("contact").path("phone").asText()).isEqualTo("138****5678");
        loop.complete(request, "reportIn", FirstOptions.of("reportIn"));
        assertProblem(http.post(path, "{}").as("sanitation").answer(), 404);
        assertThat(looks(request)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | reason",
                "{\"reason\": \"CURIOSITY\"} | reason",
                "{\"reason\": \"OTHER\", \"note\": \" \"} | note"
            })
    void nobody_is_told_without_a_reason(String wish, String field) {
        Receipt request = loop.carryUpTo(Reporter.WANG.request(Items.RUBBISH), "reportIn");

        Answer refused = show(request, "reportIn", "sanitation", wish);

        assertProblem(refused, 400);
        assertThat(refused.body().path("errors").path(0).path("field").asText()).isEqualTo(field);
        assertThat(looks(request)).isEmpty();
    }

    @Test
    void every_look_is_written_down_and_nothing_of_what_was_seen() {
        Receipt request = loop.carryUpTo(Reporter.WANG.request(Items.RUBBISH), "reportIn");

        show(request, "reportIn", "sanitation");
        show(request, "reportIn", "sanitation");

        assertThat(looks(request)).hasSize(2).allSatisfy(look -> {
            assertThat(look.actor()).isEqualTo("sanitation");
            assertThat(look.detail()).isEqualTo(Map.of("why", "VERIFY"));
        });
        assertThat(loop.view(request).history())
                .as("what the resident reads")
                .noneMatch(entry -> entry.kind() == CaseEventKind.CONTACT_SHOWN);
        JsonNode seen = read(request, "reportIn", "sanitation");
        assertThat(seen.path("history").toString()).contains("查看了反映人的完整联系方式（联系诉求人核实）");
        assertThat(seen.toString()).doesNotContain("13812345678");
        assertThat(loop.variablesOf(request)).noneMatch(value -> value.contains("13812345678"));
    }

    @Test
    void who_handles_the_matter_reaches_all_who_reported_it_and_who_calls_back_only_one() {
        Receipt leading = loop.carryUpTo(Reporter.WANG.request(Items.RUBBISH), "submitResult");
        Receipt merged = loop.carryUpTo(Reporter.LI.request(Items.RUBBISH), "reportIn");
        String resting = path(merged, "reportIn") + "/contact";
        family.merge(merged, leading);

        JsonNode shown = show(leading, "submitResult", "sanitation").body().path("reporters");

        assertThat(shown).hasSize(2);
        assertThat(shown.path(0).path("trackingNumber").asText()).isEqualTo(number(leading));
        assertThat(shown.path(1).path("trackingNumber").asText()).isEqualTo(number(merged));
        assertThat(shown.path(1).path("phone").asText()).isEqualTo(Reporter.LI.phone());
        assertThat(looks(leading)).hasSize(1);
        assertThat(looks(merged)).hasSize(1);
        assertProblem(http.post(resting, WHY).as("sanitation").answer(), 409);

        loop.complete(leading, "submitResult", FirstOptions.of("submitResult"));
        loop.complete(leading, "verifyOnSite", FirstOptions.of("verifyOnSite"));
        JsonNode called = show(leading, "callBack", "calltaker").body().path("reporters");
        assertThat(called).hasSize(1);
        assertThat(called.path(0).path("name").asText()).isEqualTo(Reporter.WANG.name());
        assertThat(looks(leading)).hasSize(2);
        assertThat(looks(merged)).hasSize(1);
    }

    @Test
    void where_nobody_left_a_contact_there_is_none() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");

        Answer shown = show(request, "reportIn", "sanitation");

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body().path("reporters")).isEmpty();
        assertThat(looks(request)).isEmpty();
    }

    private void assertShowsWang(Receipt request, String task, String account) {
        JsonNode seen = read(request, task, account);
        assertThat(seen.path("contactOpen").asBoolean()).isTrue();
        assertThat(seen.path("contact").path("phone").asText()).isEqualTo("138****5678");

        var whole = http.post(path(request, task) + "/contact", WHY).as(account).bytes();

        assertThat(whole.headers().firstValue("Cache-Control")).contains("no-store");
        JsonNode one = show(request, task, account).body().path("reporters").path(0);
        assertThat(one.path("name").asText()).isEqualTo(Reporter.WANG.name());
        assertThat(one.path("phone").asText()).isEqualTo(Reporter.WANG.phone());
        assertThat(one.path("email").asText()).isEqualTo(Reporter.WANG.email());
        assertThat(looks(request)).extracting(CaseEntry::actor).containsExactly(account, account);
    }

    private Answer show(Receipt request, String task, String account) {
        return show(request, task, account, WHY);
    }

    private Answer show(Receipt request, String task, String account, String wish) {
        return http.post(path(request, task) + "/contact", wish).as(account).answer();
    }

    private JsonNode read(Receipt request, String task, String account) {
        return http.get(path(request, task)).as(account).answer().body();
    }

    private String path(Receipt request, String task) {
        return "/api/cases/of-task/" + loop.task(request, task).getId();
    }

    private List<CaseEntry> looks(Receipt request) {
        return caseFile.entriesOf(number(request)).stream()
                .filter(entry -> entry.kind() == CaseEventKind.CONTACT_SHOWN)
                .toList();
    }
}
