package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.Receipt;
import org.whistle.request.Status;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.OtherDistrict;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** {@code /api/supervision/history}: supervisors find cases that are over, and see the way they went. */
@WholeApplication
class HistoryDoorTest {

    private static final String PATH = "/api/supervision/history";

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Autowired
    private OtherDistrict nextDistrict;

    @AfterEach
    void clock_back() {
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void a_case_that_is_over_is_found_by_its_number_or_its_beginning_by_unit_item_period_and_end() {
        Receipt closed = closed();
        String number = number(closed);

        assertThat(numbers("?number=" + number)).containsExactly(number);
        assertThat(numbers("?number=%s&ending=CLOSED&item=%s&unit=330105001&from=2020-01-01&to=2099-12-31"
                        .formatted(number.substring(0, number.length() - 1), Items.RUBBISH)))
                .contains(number);
        assertThat(numbers("?unit=sanitation&ending=ENDED&number=" + number)).containsExactly(number);
        assertThat(numbers("?unit=police&number=" + number)).isEmpty();
        assertThat(numbers("?ending=OPEN&number=" + number)).isEmpty();
        assertThat(numbers("?to=2020-01-01&number=" + number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&unit=sanitation"})
    void pages_follow_each_other_without_gap_or_repeat(String narrowed) {
        for (int filed = 0; filed < 3; filed++) {
            loop.fileUpTo(Items.RUBBISH, "reportIn");
        }

        List<String> whole = numbers("?size=3&item=" + Items.RUBBISH + narrowed);
        List<String> paged = new ArrayList<>();
        String after = "";
        for (int page = 0; page < 3; page++) {
            JsonNode one = get("supervisor", "?size=1&item=" + Items.RUBBISH + narrowed + after);
            paged.addAll(numbersOf(one));
            after = "&after=" + one.path("next").asText();
        }

        assertThat(paged).hasSize(3).isEqualTo(whole);
    }

    @Test
    void the_way_of_a_case_has_steps_with_durations_decisions_with_their_rules_and_its_case_file() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        TurnableClock.INSTANCE.turn(Duration.ofHours(30));
        loop.stepUpTo(request, "submitResult");

        JsonNode file = get("supervisor", "/" + number(request));

        JsonNode reportIn = one(file, "steps", "activity", "reportIn");
        assertThat(reportIn.path("name").asText()).isEqualTo("签收报到");
        assertThat(reportIn.path("wall").asLong()).isBetween(30 * 3600L - 60, 30 * 3600L + 60);
        assertThat(reportIn.path("worked").asLong()).isLessThan(30 * 3600L);
        assertThat(reportIn.path("momentary").asBoolean()).isFalse();
        JsonNode waits = one(file, "steps", "activity", "submitResult");
        assertThat(waits.path("endedAt").isNull()).isTrue();
        JsonNode dispatch = one(file, "decisions", "key", "dispatchRequest");
        assertThat(dispatch.at("/inputs/0/label").asText()).isEqualTo("什么事项？");
        assertThat(dispatch.at("/inputs/0/value").asText()).isEqualTo("暴露垃圾");
        assertThat(dispatch.at("/rules/0/number").asInt()).isPositive();
        assertThat(dispatch.path("version").asInt()).isPositive();
        assertThat(dispatch.at("/rules/0/outputs").toString()).contains("环卫");
        assertThat(one(file, "instances", "process", "residentRequest")
                        .path("definition")
                        .asText())
                .startsWith("residentRequest:");
        assertThat(file.path("incidents")).isEmpty();
        assertThat(file.path("entries").size()).isGreaterThan(4);
        assertThat(file.path("description").asText()).contains("三官弄");
    }

    @Test
    void who_reads_english_reads_labels_in_english() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");

        JsonNode file = http.get(PATH + "/" + number(request))
                .as("supervisor")
                .with("Accept-Language", "en")
                .answer()
                .body();

        assertThat(one(file, "steps", "activity", "reportIn").path("name").asText())
                .doesNotContainPattern("\\p{IsHan}");
        assertThat(one(file, "decisions", "key", "dispatchRequest").toString()).doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void an_administrator_sees_the_way_of_a_case_and_no_words_or_people() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");

        JsonNode file = get("admin", "/" + number(request));

        assertThat(one(file, "steps", "activity", "reportIn").path("who").isNull())
                .isTrue();
        assertThat(file.path("entries")).isEmpty();
        assertThat(file.toString()).doesNotContain("三官弄");
    }

    @ParameterizedTest
    @ValueSource(strings = {"grid", "community", "street", "sanitation", "calltaker", "modeler", "dataofficer"})
    void nobody_else_looks(String account) {
        for (String path : List.of("", "/choices", "/330105-20000101-000000")) {
            assertProblem(http.get(PATH + path).as(account).answer(), 403);
        }
        assertThat(http.get(PATH).answer().status()).isEqualTo(401);
    }

    @Test
    void a_supervisor_of_one_district_learns_nothing_of_the_cases_of_another() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        String number = number(request);
        nextDistrict.moveIn();
        try {
            String absent = http.get(PATH + "/330198-20000101-000000")
                    .as(OtherDistrict.SUPERVISOR)
                    .answer()
                    .text()
                    .replace("330198-20000101-000000", "N");

            Answer foreign =
                    http.get(PATH + "/" + number).as(OtherDistrict.SUPERVISOR).answer();
            assertProblem(foreign, 404);
            assertThat(foreign.text().replace(number, "N")).isEqualTo(absent);
            for (String question : List.of("", "&unit=sanitation", "&unit=330105001052")) {
                assertThat(numbersOf(get(OtherDistrict.SUPERVISOR, "?number=" + number + question)))
                        .isEmpty();
            }
            assertThat(get(OtherDistrict.SUPERVISOR, "/choices").path("units").toString())
                    .contains(OtherDistrict.COMMUNITY)
                    .doesNotContain("330105001");

            nextDistrict.take(request);

            assertThat(numbersOf(get(OtherDistrict.SUPERVISOR, "?number=" + number)))
                    .containsExactly(number);
            assertThat(numbers("?number=" + number)).isEmpty();
            assertProblem(http.get(PATH + "/" + number).as("supervisor").answer(), 404);
            assertThat(numbersOf(get("admin", "?number=" + number))).containsExactly(number);
        } finally {
            nextDistrict.moveOut();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "number=12%25, number",
        "unit=nowhere, unit",
        "item=99-99, item",
        "ending=LOST, ending",
        "from=yesterday, from",
        "to=2026-13-01, to",
        "after=x, after",
        "unit=sanitation&after=x, after",
        "size=101, size"
    })
    void a_bad_question_is_refused_by_name(String question, String field) {
        Answer refused = http.get(PATH + "?" + question).as("supervisor").answer();

        assertProblem(refused, 400);
        assertThat(refused.at("field")).isEqualTo(field);
    }

    private Receipt closed() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "callBack");
        loop.complete(request, "callBack", Map.of("solved", "YES", "satisfaction", "SATISFIED"));
        loop.assertEnded(request, Status.CLOSED);
        return request;
    }

    private List<String> numbers(String question) {
        return numbersOf(get("supervisor", question));
    }

    private static List<String> numbersOf(JsonNode page) {
        return StreamSupport.stream(page.path("cases").spliterator(), false)
                .map(one -> one.path("trackingNumber").asText())
                .toList();
    }

    private JsonNode get(String account, String rest) {
        Answer answer = http.get(PATH + rest).as(account).answer();
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private static JsonNode one(JsonNode file, String list, String member, String value) {
        return StreamSupport.stream(file.path(list).spliterator(), false)
                .filter(one -> one.path(member).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + value + " in " + file.path(list)));
    }

    private static String number(Receipt request) {
        return request.trackingNumber().value();
    }
}
