package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.whistle.doors.RequestDoorTest.assertProblem;
import static org.whistle.testing.Family.number;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.problem.Refusal;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.Channel;
import org.whistle.request.Contact;
import org.whistle.request.NewRequest;
import org.whistle.request.Receipt;
import org.whistle.request.Requests;
import org.whistle.testing.Family;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.Reporter;
import org.whistle.testing.WholeApplication;

/** Who asks for it is known to those who call back and to the data officer, and to nobody who works on the matter. */
@WholeApplication
class ConfidentialReporterTest {

    private static final String WHY = "{\"reason\": \"VERIFY\"}";

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Autowired
    private Requests requests;

    @Autowired
    private CaseFile caseFile;

    @ParameterizedTest
    @CsvSource({
        "checkOnSite, grid",
        "screenRequest, community",
        "dispatchWhistle, street",
        "reportIn, sanitation",
        "submitResult, sanitation",
        "verifyOnSite, grid"
    })
    void nobody_who_works_on_it_learns_who_filed_it(String task, String account) {
        Receipt request = loop.carryUpTo(inConfidence(), task);

        Answer read = http.get(path(request, task)).as(account).answer();
        assertThat(read.body().path("contact").toString())
                .isEqualTo("{\"name\":null,\"phone\":null,\"email\":null,\"confidential\":true}");
        assertThat(read.body().path("contactOpen").asBoolean()).isFalse();
        assertHidden(read);
        assertHidden(http.get(path(request, task) + "/relations").as(account).answer());
        assertHidden(show(request, task, account));
        assertThat(looks(request)).isZero();
    }

    @Test
    void a_supervisor_who_reads_the_case_learns_no_more() {
        Receipt request = loop.carryUpTo(inConfidence(), "reportIn");

        assertHidden(http.get(path(request, "reportIn")).as("supervisor").answer());
    }

    @Test
    void who_calls_back_is_told_and_it_is_written_down() {
        Receipt request = loop.carryUpTo(inConfidence(), "callBack");

        JsonNode one =
                show(request, "callBack", "calltaker").body().path("reporters").path(0);

        assertThat(one.path("phone").asText()).isEqualTo(Reporter.WANG.phone());
        assertThat(one.path("confidential").asBoolean()).isTrue();
        assertThat(looks(request)).isOne();
    }

    @Test
    void each_of_a_merge_keeps_what_they_asked_for() {
        Receipt leading = loop.carryUpTo(inConfidence(), "submitResult");
        Receipt open = loop.carryUpTo(Reporter.LI.request(Items.RUBBISH), "screenRequest");
        Receipt hidden = loop.carryUpTo(inConfidence(), "screenRequest");
        family.merge(open, leading);
        family.merge(hidden, leading);

        JsonNode read = http.get(path(leading, "submitResult"))
                .as("sanitation")
                .answer()
                .body();
        Answer shown = show(leading, "submitResult", "sanitation");

        assertThat(read.path("contactOpen").asBoolean()).isTrue();
        assertHidden(shown);
        JsonNode reporters = shown.body().path("reporters");
        assertThat(reporters).hasSize(3);
        assertThat(reporters.findValuesAsText("trackingNumber"))
                .containsExactly(number(leading), number(open), number(hidden));
        assertThat(reporters.path(1).path("phone").asText()).isEqualTo(Reporter.LI.phone());
        assertThat(reporters.path(2).path("confidential").asBoolean()).isTrue();
        assertThat(looks(leading) + looks(hidden)).isZero();
        assertThat(looks(open)).isOne();
    }

    @Test
    void a_text_to_be_published_that_names_them_is_refused_without_saying_whom() {
        Receipt request = loop.carryUpTo(inConfidence(), "submitResult");
        Map<String, Object> answers = new HashMap<>(FirstOptions.of("submitResult"));
        answers.put("measures", "已到王建国家清运");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> loop.complete(request, "submitResult", answers))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("personal-name-confidential"))
                .satisfies(refusal -> assertThat(refusal.toString()).doesNotContain("王建国"));
    }

    @Test
    void a_caller_files_in_confidence_and_reads_that_it_is_so() {
        Answer filed = http.post(
                        "/api/requests",
                        """
                        {"description": "门口堆了垃圾", "item": "01-02", "confidential": true,
                         "contact": {"name": "王建国", "phone": "13812345678"}}
                        """)
                .answer();
        assertThat(filed.status()).isEqualTo(201);
        Answer read = http.get("/api/requests/" + filed.at("trackingNumber"))
                .with("X-Request-Secret", filed.at("secret"))
                .answer();

        assertThat(read.body().path("confidential").asBoolean()).isTrue();
        assertThat(read.text()).contains("对承办部门保密您的身份");
        assertProblem(
                http.post("/api/requests", "{\"description\": \"垃圾\", \"item\": \"01-02\", \"confidential\": \"yes\"}")
                        .answer(),
                400);
    }

    @Test
    void it_can_be_asked_for_later_once_and_never_be_taken_back_by_others() {
        Receipt request = loop.carryUpTo(Reporter.WANG.request(Items.RUBBISH), "reportIn");
        String door = "/api/requests/" + number(request) + "/confidence";
        assertThat(loop.view(request).confidential()).isFalse();

        assertProblem(http.post(door, "").with("X-Request-Secret", "wrong").answer(), 404);
        assertProblem(http.post(door, "").as("sanitation").answer(), 404);
        for (int time = 0; time < 2; time++) {
            Answer asked = http.post(door, "")
                    .with("X-Request-Secret", request.secret())
                    .answer();
            assertThat(asked.body().path("confidential").asBoolean()).isTrue();
        }

        assertHidden(http.get(path(request, "reportIn")).as("sanitation").answer());
        assertHidden(show(request, "reportIn", "sanitation"));
        assertThat(family.told(request))
                .filteredOn(CaseEventKind.CONFIDENCE_ASKED::equals)
                .hasSize(1);
    }

    @Test
    void parts_of_it_are_as_confidential() {
        Receipt whole = loop.carryUpTo(inConfidence(), "screenRequest");

        assertThat(family.split(whole, Items.RUBBISH, "02-02"))
                .allSatisfy(part -> assertThat(loop.view(part).confidential()).isTrue());
    }

    @Test
    void whoever_asks_for_it_after_a_split_is_hidden_in_the_whole_and_in_all_parts() {
        Receipt whole = loop.carryUpTo(Reporter.WANG.request(Items.RUBBISH), "screenRequest");
        var parts = family.split(whole, Items.RUBBISH, "02-02");
        requests.keepInConfidence(number(parts.get(1)), whole.secret());
        assertThat(loop.view(whole).confidential()).isTrue();
        assertThat(family.told(parts.get(0))).contains(CaseEventKind.CONFIDENCE_ASKED);
    }

    @Test
    void on_the_page_it_is_one_tick_when_filing_and_one_press_later() {
        String page = http.get("/").with("Accept-Language", "zh-CN").answer().text();
        assertThat(page).contains("name=\"confidential\"", "请对承办部门保密我的身份");
        Answer filed = form("/", "description=垃圾&item=01-02&name=王建国&phone=13812345678&confidential=yes");
        assertThat(filed.status()).isEqualTo(303);
        Receipt later = requests.file(Reporter.WANG.request(Items.RUBBISH));
        String address = "/requests/" + number(later);
        String follow = address + "?secret=" + later.secret();
        assertThat(http.get(follow).answer().text()).contains(address + "/confidence");

        assertThat(form(address + "/confidence", "secret=" + later.secret()).status())
                .isEqualTo(303);

        assertThat(http.get(follow).answer().text()).contains("对承办部门保密").doesNotContain(address + "/confidence");
        assertThat(form(address + "/confidence", "secret=wrong").status()).isEqualTo(404);
    }

    private static NewRequest inConfidence() {
        return new NewRequest(
                "三官弄 3 号门口的情况，请派人来看。",
                Items.RUBBISH,
                "三官弄 3 号",
                null,
                null,
                new Contact(Reporter.WANG.name(), Reporter.WANG.phone(), Reporter.WANG.email(), true),
                Channel.PORTAL,
                null,
                null);
    }

    private static void assertHidden(Answer answer) {
        assertThat(answer.text())
                .doesNotContain(
                        Reporter.WANG.name(), "王**", Reporter.WANG.phone(), "138****", Reporter.WANG.email(), "w***");
    }

    private Answer form(String path, String body) {
        return http.post(path, body)
                .with("Content-Type", "application/x-www-form-urlencoded")
                .answer();
    }

    private Answer show(Receipt request, String task, String account) {
        return http.post(path(request, task) + "/contact", WHY).as(account).answer();
    }

    private String path(Receipt request, String task) {
        return "/api/cases/of-task/" + loop.task(request, task).getId();
    }

    private long looks(Receipt request) {
        return caseFile.entriesOf(number(request)).stream()
                .filter(entry -> entry.kind() == CaseEventKind.CONTACT_SHOWN)
                .count();
    }
}
