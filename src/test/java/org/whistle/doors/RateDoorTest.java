package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.rates.RateProjector;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.WholeApplication;

/** {@code /api/rates}. Each test counts in a community of its own, which nobody else has. */
@WholeApplication
class RateDoorTest {

    @Autowired
    private Http http;

    @Autowired
    private CaseFile caseFile;

    @Autowired
    private RateProjector projector;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    private String community;
    private String solved;
    private String unsolved;
    private LocalDate today;

    /** Three requests: one solved by each department, one of housing that is not, and that one excluded. */
    @BeforeEach
    void three_requests() {
        community = "=C" + UUID.randomUUID();
        today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        solved = request("housing", "YES", "SATISFIED");
        unsolved = request("housing", "NO", "NOT_SATISFIED");
        request("police", "YES", "BASICALLY_SATISFIED");
        write(
                unsolved,
                CaseEventKind.EXCLUDED,
                Map.of("appeal", "7", "unit", "housing", "round", "0", "measures", "SOLVED", "ground", "LEGACY"));
        projector.project();
    }

    private String request(String department, String isSolved, String satisfaction) {
        String number = "RATES-" + UUID.randomUUID();
        write(number, CaseEventKind.FILED, Map.of("channel", "PORTAL", "item", "01-02", "community", community));
        write(number, CaseEventKind.RESULT_SUBMITTED, Map.of("department", department, "measures", "换了门锁"));
        write(
                number,
                CaseEventKind.EVALUATED,
                Map.of(
                        "by",
                        "RESIDENT",
                        "solved",
                        isSolved,
                        "satisfaction",
                        satisfaction,
                        "comment",
                        "电话 13800000000"));
        return number;
    }

    private void write(String number, CaseEventKind kind, Map<String, String> detail) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> caseFile.append(number, kind, detail));
    }

    private Answer ask(String account, String question) {
        return http.get("/api/rates" + question + (question.contains("?") ? "&" : "?") + "community="
                        + community.replace("=", "%3D"))
                .as(account)
                .answer();
    }

    @Test
    void raw_and_adjusted_figures_stand_side_by_side_for_each_unit_in_the_order_of_the_organisation() {
        Answer answer = ask("supervisor", "");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(keys(answer)).containsExactly("housing", "police", community);
        JsonNode housing = answer.body().path("rows").path(0);
        assertThat(housing.path("name").asText()).isNotBlank().isNotEqualTo("housing");
        assertThat(answer.text())
                .contains("\"SOLVED\":{\"raw\":{\"points\":1,\"of\":2,\"percent\":50.00},"
                        + "\"adjusted\":{\"points\":1,\"of\":1,\"percent\":100.00},"
                        + "\"standard\":{\"percent\":75.00,\"reached\":true,\"reachedRaw\":false}}")
                .contains("\"composite\":{\"raw\":50.00,\"adjusted\":75.00,\"measures\":2,\"measuresRaw\":2,\"of\":3}");
        assertThat(housing.at("/rates/SATISFIED/adjusted/percent").decimalValue())
                .isEqualByComparingTo("50");
        assertThat(answer.body().at("/total/rates/SOLVED/raw").toString())
                .isEqualTo("{\"points\":2,\"of\":3,\"percent\":66.67}");
        assertThat(answer.at("by")).isEqualTo("unit");
        assertThat(answer.at("upTo")).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"item, 01-02", "month, ''", "community, ''", "street, ''"})
    void figures_are_told_apart_by_other_things_too(String by, String key) {
        Answer answer = ask("admin", "?by=" + by);

        assertThat(keys(answer)).hasSize(1);
        assertThat(keys(answer).get(0)).contains(key);
        assertThat(answer.body().at("/rows/0/rates/SOLVED/raw/of").asInt()).isEqualTo(3);
    }

    @Test
    void whole_months_and_single_days_come_to_the_same() {
        String month = today.toString().substring(0, 7);
        List<String> spans = List.of(
                "?from=" + month + "&to=" + month,
                "?from=" + today + "&to=" + today,
                "?from=" + today.minusDays(1) + "&to=" + today.plusDays(1),
                "?from=" + today.minusMonths(3) + "&to=" + month);

        assertThat(spans).allSatisfy(span -> assertThat(
                        ask("supervisor", span).body().path("rows").toString())
                .isEqualTo(ask("supervisor", "").body().path("rows").toString()));
        assertThat(ask("supervisor", "?from=" + today.plusDays(1) + "&to=" + today.plusDays(1))
                        .body()
                        .path("rows"))
                .isEmpty();
    }

    @Test
    void a_department_sees_its_own_figures_and_marks_only() {
        Answer figures = ask("housing", "");
        Answer marks = ask("housing", "/marks");

        assertThat(keys(figures)).containsExactly("housing");
        assertThat(texts(marks, "unit")).isNotEmpty().containsOnly("housing");
        assertThat(keys(ask("police", ""))).containsExactly("police");
        assertThat(keys(ask("community", ""))).isEmpty();
        assertProblem(
                http.get("/api/rates/marks/of-number/" + solved).as("police").answer(), 404);
    }

    @Test
    void a_modeler_sees_figures_and_no_cases() {
        assertThat(keys(ask("modeler", ""))).hasSize(3);
        assertProblem(ask("modeler", "/marks"), 403);
        assertProblem(
                http.get("/api/rates/marks/of-number/" + solved).as("modeler").answer(), 403);
        assertProblem(http.get("/api/rates/uncounted").as("modeler").answer(), 403);
        assertProblem(http.get("/api/rates/uncounted").as("housing").answer(), 403);
        assertThat(http.get("/api/rates/uncounted").as("supervisor").answer().status())
                .isEqualTo(200);
        assertThat(http.get("/api/rates").answer().status()).isEqualTo(401);
    }

    @Test
    void the_marks_behind_a_figure_name_their_cases() {
        Answer bad = ask("supervisor", "/marks?measure=SOLVED&unit=housing&bad=true");
        Answer page = ask("supervisor", "/marks?measure=SOLVED&unit=housing&page=1&size=1");

        assertThat(texts(bad, "trackingNumber")).containsExactly(unsolved);
        assertThat(bad.body().at("/marks/0/excluded").asBoolean()).isTrue();
        assertThat(page.body().path("total").asInt()).isEqualTo(2);
        assertThat(page.body().path("marks")).hasSize(1);
    }

    @Test
    void the_marks_of_a_case_stand_beside_the_entries_they_come_from_without_free_words() {
        Answer answer =
                http.get("/api/rates/marks/of-number/" + unsolved).as("housing").answer();

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(texts(answer, "measure")).contains("SOLVED", "SATISFIED", "REDO");
        assertThat(answer.body().path("entries")).hasSize(4);
        assertThat(answer.body().at("/entries/2/detail/solved").asText()).isEqualTo("NO");
        assertThat(answer.body().at("/entries/3/detail/measures").asText()).isEqualTo("SOLVED");
        assertThat(answer.text()).doesNotContain("13800000000", "门锁", "comment");
    }

    @Test
    void a_spreadsheet_gets_the_same_figures_and_no_formula() {
        String text = http.get("/api/rates?by=community&community=" + community.replace("=", "%3D"))
                .as("supervisor")
                .with("Accept", "text/csv")
                .answer()
                .text();

        assertThat(text).startsWith("\uFEFFfrom,to,key,name,measure,raw_points");
        assertThat(text)
                .contains(",'" + community + ",'" + community + ",SOLVED,2,3,66.67,2,2,100.00,75.00,true,,,\r\n");
        assertThat(text).contains(",TOTAL,,COMPOSITE,,,66.67,,,83.33,,,2,2,3\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit=", "unit=%20", "item=%09%20", "by=%20", "order=", "from=%20", "unit=%E3%80%80"})
    void a_blank_in_a_question_narrows_nothing(String question) {
        Answer answer = ask("supervisor", "?" + question);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(keys(answer)).hasSize(3);
    }

    @Test
    void a_ranking_is_refused_unless_the_installation_allows_it() {
        Answer refused = ask("supervisor", "?order=rank");

        assertProblem(refused, 403);
        assertThat(refused.at("detail")).contains("排名");
    }

    private static List<String> keys(Answer answer) {
        return StreamSupport.stream(answer.body().path("rows").spliterator(), false)
                .map(row -> row.path("key").asText())
                .toList();
    }

    private static List<String> texts(Answer answer, String member) {
        return StreamSupport.stream(answer.body().path("marks").spliterator(), false)
                .map(mark -> mark.path(member).asText())
                .toList();
    }
}
