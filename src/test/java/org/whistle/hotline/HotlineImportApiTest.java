package org.whistle.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;
import static org.whistle.hotline.HotlineForm.HEADER;
import static org.whistle.hotline.HotlineForm.mapping;
import static org.whistle.hotline.HotlineForm.part;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.request.CaseFile;
import org.whistle.request.Channel;
import org.whistle.request.RequestFacts;
import org.whistle.request.StaffReader;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.WholeApplication;

/** {@code /api/imports} as a hotline's people use it. Each test has a source of its own. */
@WholeApplication
class HotlineImportApiTest {

    private static final String ONE_ORDER = "1,施工噪音,噪音,120.158,30.287,2025-03-24 10:00,13812345678\n";

    @Autowired
    private Http http;

    @Autowired
    private JdbcClient database;

    @Autowired
    private StaffReader requests;

    @Autowired
    private CaseFile caseFile;

    @Test
    void every_row_is_accepted_known_or_refused() {
        String rows = ONE_ORDER
                + "2,,噪音,,,,\n"
                + "1,又是施工噪音,噪音,,,,\n"
                + "\n"
                + "3,占道,别的,,,,\n"
                + "4,施工噪音,噪音,,,,\n"
                + "5,施工噪音,噪音,,,2999-01-01 10:00,\n"
                + "6,\"没有结束,噪音,,,,\n";

        Answer report = HotlineForm.orders(http, "all-rows", rows).answer();

        assertThat(report.status()).as(report.text()).isEqualTo(200);
        assertThat(report.at("state")).isEqualTo("DONE");
        assertThat(counts(report)).containsExactly(7, 2, 1, 4);
        assertThat(report.body().get("refused"))
                .extracting(refused -> refused.get("row").asInt(), refused -> refused.get("field")
                        .asText())
                .containsExactly(tuple(2, "description"), tuple(4, "category"), tuple(6, "filedAt"), tuple(7, "row"));
        assertThat(report.body().at("/refused/1/reason").asText()).contains("别的");
        assertThat(numbersOf("all-rows")).hasSize(2);
    }

    @Test
    void an_accepted_row_is_a_request_filed_by_the_call_taker() {
        HotlineForm.orders(http, "one-order", ONE_ORDER).answer();

        RequestFacts request = requests.facts(numbersOf("one-order")).get(0);
        assertThat(request.item()).isEqualTo("03-05");
        assertThat(request.channel()).isEqualTo(Channel.IMPORT);
        assertThat(request.filedAt()).isEqualTo("2025-03-24T02:00:00Z");
        assertThat(caseFile.entriesOf(request.trackingNumber()).get(0).actor()).isEqualTo("calltaker");
    }

    @Test
    void a_file_sent_again_changes_nothing() {
        HotlineForm.orders(http, "again", ONE_ORDER + "2,,,,,,\n").answer();

        Answer second =
                HotlineForm.orders(http, "again", ONE_ORDER + "2,,,,,,\n").answer();

        assertThat(counts(second)).containsExactly(2, 0, 1, 1);
        assertThat(numbersOf("again")).hasSize(1);
    }

    @Test
    void whoever_prefers_not_to_wait_is_told_where_to_look() {
        Answer answer = HotlineForm.orders(http, "later", ONE_ORDER + "2,,噪音,,,,\n")
                .with("Prefer", "respond-async")
                .answer();

        assertThat(answer.status()).isEqualTo(202);
        String place = "/api/imports/" + answer.at("id");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> HotlineForm.get(http, place).at("state").equals("DONE"));
        assertThat(counts(HotlineForm.get(http, place))).containsExactly(2, 1, 0, 1);
        assertThat(HotlineForm.get(http, place).body().get("refused")).hasSize(1);
        assertThat(HotlineForm.get(http, "/api/imports").body())
                .anyMatch(run -> run.get("id").equals(answer.body().get("id")));
    }

    @Test
    void reasons_are_given_in_the_language_of_the_caller() {
        Answer report = HotlineForm.orders(http, "english", "1,,噪音,,,,\n")
                .with("Accept-Language", "en")
                .answer();

        assertThat(report.body().at("/refused/0/fieldName").asText()).isEqualTo("Description");
        assertThat(report.body().at("/refused/0/reason").asText()).isEqualTo("This is required.");
    }

    @ParameterizedTest
    @CsvSource({
        "'PK\u0003\u0004\u0000\u0000', 'source: s', mapping",
        "'PK\u0003\u0004\u0000\u0000', 'source: s\ncolumns: {number: 编号, description: 内容}', file",
        "'编号;内容', 'source: s\ncolumns: {number: 编号, description: 内容}', file",
        "'', 'source: s\ncolumns: {number: 编号, description: 内容}', file",
        "'编号,内容', 'source: s\ncolumns: {number: 编号, description: 内容}\notherwise: 99-99', mapping",
        "'编号,内容', '\t', mapping"
    })
    void what_cannot_be_used_is_refused_as_a_whole(String file, String mapping, String part) {
        Answer before = HotlineForm.get(http, "/api/imports");

        Answer answer = HotlineForm.post(http, part("file", file), part("mapping", mapping))
                .answer();

        assertRefused(answer, 400);
        assertThat(answer.at("field")).isEqualTo(part);
        assertThat(HotlineForm.get(http, "/api/imports").text()).isEqualTo(before.text());
    }

    @Test
    void a_missing_part_is_named() {
        Answer noMapping = HotlineForm.post(http, part("file", HEADER)).answer();
        Answer noFile =
                HotlineForm.post(http, part("mapping", mapping("missing"))).answer();

        assertRefused(noMapping, 400);
        assertRefused(noFile, 400);
        assertThat(noMapping.at("field")).isEqualTo("mapping");
        assertThat(noFile.at("field")).isEqualTo("file");
    }

    @Test
    void what_is_no_form_is_refused() {
        assertRefused(
                http.post("/api/imports", HEADER)
                        .with("Content-Type", "text/csv")
                        .as("calltaker")
                        .answer(),
                415);
        assertRefused(
                http.post("/api/imports", part("file", HEADER))
                        .with("Content-Type", "multipart/form-data")
                        .as("calltaker")
                        .answer(),
                400);
    }

    @Test
    void an_import_that_does_not_exist_is_not_found() {
        assertRefused(HotlineForm.get(http, "/api/imports/987654321"), 404);
    }

    @Test
    void only_call_takers_and_administrators_may_import() {
        assertRefused(http.get("/api/imports").answer(), 401);
        assertRefused(http.get("/api/imports").as("grid").answer(), 403);
        assertThat(http.get("/api/imports").as("admin").answer().status()).isEqualTo(200);
    }

    /** Rows, and what became of them: accepted, known, refused. */
    private static List<Integer> counts(Answer report) {
        return List.of(
                report.body().path("rows").asInt(),
                report.body().path("accepted").asInt(),
                report.body().path("known").asInt(),
                report.body().path("refusedCount").asInt());
    }

    private static void assertRefused(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
    }

    private List<String> numbersOf(String source) {
        return database.sql("select tracking_number from whistle.resident_request where external_source = ?")
                .param(source)
                .query(String.class)
                .list();
    }
}
