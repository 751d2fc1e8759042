package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;
import static org.whistle.testing.Family.number;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.request.Receipt;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.Reporter;
import org.whistle.testing.Visitor;
import org.whistle.testing.WholeApplication;

/** The data officer reads of every look who, when, at whom and why; and so are their own looks on the list. */
@WholeApplication
class RevealDoorTest {

    private static final String REVEALS = "/api/personal-data/reveals";
    private static final String CONTACT = "/personal-data/contact";

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Autowired
    private JdbcClient database;

    @Test
    void every_look_is_on_the_list() {
        Receipt request = loop.carryUpTo(Reporter.WANG.request(Items.RUBBISH), "reportIn");
        look(request, "reportIn", "sanitation", "{\"reason\": \"APPOINTMENT\"}");
        loop.complete(request, "reportIn", FirstOptions.of("reportIn"));
        look(request, "submitResult", "sanitation", "{\"reason\": \"OTHER\", \"note\": \"=门牌看不清\"}");
        Answer own = http.post("/api/personal-data/contacts/" + number(request), "{\"reason\": \"VERIFY\"}")
                .as("dataofficer")
                .answer();
        assertThat(own.text()).contains(Reporter.WANG.phone());

        List<JsonNode> looks = looksAt(request, "");

        assertThat(looks)
                .extracting(look -> look.path("account").asText())
                .containsExactly("dataofficer", "sanitation", "sanitation");
        assertThat(looks)
                .extracting(look -> look.path("reason").asText())
                .containsExactly("VERIFY", "OTHER", "APPOINTMENT");
        assertThat(looks)
                .extracting(look -> look.path("reader").asText())
                .containsExactly("DATA_OFFICER", "CASEWORK", "CASEWORK");
        assertThat(looks.get(1).path("note").asText()).isEqualTo("=门牌看不清");
        assertThat(looks.get(1).path("reasonText").asText()).isEqualTo("其他");
        assertThat(looksAt(request, "&account=sanitation")).hasSize(2);
        assertThat(looksAt(request, "&from=2026-01-01&to=2026-01-02")).isEmpty();
        HttpResponse<byte[]> csv = http.get(REVEALS + "?size=500")
                .as("dataofficer")
                .with("Accept", "text/csv")
                .bytes();
        assertThat(new String(csv.body(), StandardCharsets.UTF_8))
                .contains("at,account,tracking_number,reader,reason,note", number(request) + ",CASEWORK,OTHER,'=门牌看不清");
    }

    @Test
    void looks_are_counted_by_account_and_come_in_pages() {
        Receipt request = loop.carryUpTo(Reporter.WANG.request(Items.RUBBISH), "reportIn");
        for (int time = 0; time < 3; time++) {
            look(request, "reportIn", "sanitation", "{\"reason\": \"VERIFY\"}");
        }

        JsonNode first = list("?account=sanitation&size=2&page=0");
        JsonNode second = list("?account=sanitation&size=2&page=1");

        assertThat(first.path("reveals")).hasSize(2);
        assertThat(second.path("reveals").path(0).path("at").asText())
                .isLessThanOrEqualTo(first.path("reveals").path(1).path("at").asText());
        assertThat(first.path("accounts")).hasSize(1);
        assertThat(first.path("accounts").path(0).path("looks").asLong())
                .isEqualTo(first.path("total").asLong())
                .isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"grid", "community", "street", "sanitation", "calltaker", "supervisor", "modeler", "admin"})
    void nobody_else_reads_the_list_or_looks_without_a_task(String account) {
        Receipt request = loop.file(Items.RUBBISH);

        assertProblem(http.get(REVEALS).as(account).answer(), 403);
        assertProblem(
                http.post("/api/personal-data/contacts/" + number(request), "{\"reason\": \"VERIFY\"}")
                        .as(account)
                        .answer(),
                403);
        assertThat(http.signIn(account).get("/personal-data").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "?from=yesterday, from",
        "?to=2026-02-30, to",
        "?from=2026-02-02&to=2026-02-01, to",
        "?page=-1, page",
        "?size=501, size"
    })
    void what_cannot_be_asked_is_refused(String question, String field) {
        Answer refused = http.get(REVEALS + question).as("dataofficer").answer();

        assertProblem(refused, 400);
        assertThat(refused.body().path("errors").path(0).path("field").asText()).isEqualTo(field);
    }

    @Test
    void the_data_officer_gives_a_reason_too() {
        Receipt request = loop.carryUpTo(Reporter.WANG.request(Items.RUBBISH), "checkOnSite");
        String door = "/api/personal-data/contacts/";

        assertProblem(http.post(door + number(request), "{}").as("dataofficer").answer(), 400);
        assertProblem(
                http.post(door + "330105-20200101-000001", "{\"reason\": \"VERIFY\"}")
                        .as("dataofficer")
                        .answer(),
                404);
        assertProblem(http.get(REVEALS).answer(), 401);
        assertThat(looksAt(request, "")).isEmpty();
    }

    @Test
    void no_look_can_be_taken_back_or_made_another_by_the_application() {
        Receipt request = loop.carryUpTo(Reporter.WANG.request(Items.RUBBISH), "reportIn");
        look(request, "reportIn", "sanitation", "{\"reason\": \"VERIFY\"}");

        for (String forgery : List.of(
                "delete from whistle.reveal",
                "update whistle.reveal set account = 'nobody'",
                "truncate whistle.reveal")) {
            assertThat(catchRefused(forgery)).as(forgery).isTrue();
        }
    }

    @Test
    void the_page_shows_the_list_and_a_look_needs_the_token_of_the_page() {
        Receipt request = loop.carryUpTo(Reporter.WANG.request(Items.RUBBISH), "reportIn");
        // so long that it is sent before its end is made
        for (int time = 0; time < 40; time++) {
            look(request, "reportIn", "sanitation", "{\"reason\": \"OTHER\", \"note\": \"<b>门牌</b>\"}");
        }
        Visitor officer = http.signIn("dataofficer");
        HttpResponse<String> page = officer.get("/personal-data");

        assertThat(page.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(page.body()).contains("查看记录", number(request), "&lt;b&gt;门牌").doesNotContain("13812345678");

        Map<String, String> typed = Map.of("trackingNumber", number(request), "reason", "VERIFY", "note", "");
        assertThat(officer.post(CONTACT, typed).statusCode()).isEqualTo(403);
        assertThat(looksAt(request, "")).hasSize(40);

        String token = officer.formToken("/personal-data");
        Map<String, String> sent = new HashMap<>(typed);
        sent.put("_csrf", token);
        HttpResponse<String> shown = officer.post(CONTACT, sent);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("13812345678");
        assertThat(looksAt(request, "")).hasSize(41);
        assertThat(officer.post(CONTACT, Map.of("_csrf", token)).body()).contains("此项必填");
    }

    private boolean catchRefused(String sql) {
        try {
            database.sql(sql).update();
            return false;
        } catch (DataAccessException refused) {
            return true;
        }
    }

    private void look(Receipt request, String task, String account, String wish) {
        String path = "/api/cases/of-task/" + loop.task(request, task).getId() + "/contact";
        assertThat(http.post(path, wish).as(account).answer().status()).isEqualTo(200);
    }

    private List<JsonNode> looksAt(Receipt request, String narrowed) {
        return StreamSupport.stream(list("?size=500" + narrowed).path("reveals").spliterator(), false)
                .filter(look -> look.path("trackingNumber").asText().equals(number(request)))
                .toList();
    }

    private JsonNode list(String question) {
        return http.get(REVEALS + question).as("dataofficer").answer().body();
    }
}
