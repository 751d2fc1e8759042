package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.Family.number;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.request.Receipt;
import org.whistle.testing.Http;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** All that the tab 案卷 shows comes by one call, and each reader gets of it what is theirs. */
@WholeApplication
class CaseTabDoorTest {

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Autowired
    private JdbcClient database;

    @Test
    void one_call_brings_stages_relations_questions_publication_parties_and_the_time_of_the_server() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");

        JsonNode tab = read(request, "reportIn", "sanitation", "zh-CN");

        assertThat(tab.path("trackingNumber").asText()).isEqualTo(number(request));
        assertThat(tab.path("now").asText()).isNotEmpty();
        assertThat(tab.path("stages")).hasSize(6);
        assertThat(tab.path("stages").findValuesAsText("present"))
                .containsExactly("false", "false", "false", "true", "false", "false");
        assertThat(tab.path("relations").path("reporters").asInt()).isEqualTo(1);
        assertThat(tab.path("questions").path("askable").asBoolean()).isTrue();
        assertThat(tab.path("publication").path("standing").asText()).isNotEmpty();
        assertThat(tab.path("map").isNull()).isTrue();
        assertThat(tab.path("neighbours").path("earlier")).isEmpty();
        assertThat(tab.path("parties").findValuesAsText("name")).containsExactly("米市社区", "米市巷街道");
        assertThat(tab.path("parties").path(0).path("phone").asText()).startsWith("0571-0000 ");
    }

    @Test
    void what_tables_decided_is_told_with_the_rule_and_its_annotation_in_the_readers_language() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");

        JsonNode chinese = decision(read(request, "reportIn", "sanitation", "zh-CN"), "setDeadlines");
        JsonNode english = decision(read(request, "reportIn", "sanitation", "en"), "setDeadlines");

        assertThat(chinese.path("version").asInt()).isPositive();
        assertThat(chinese.at("/rules/0/number").asInt()).isPositive();
        assertThat(chinese.path("name").asText()).isEqualTo("设定时限");
        assertThat(english.path("name").asText()).isEqualTo("Set deadlines");
        assertThat(chinese.path("why").asText()).isNotEmpty().doesNotContain("Source");
        assertThat(english.path("why").asText()).contains("Source");
        assertThat(chinese.path("inputs").toString()).contains("什么事项？", "暴露垃圾");
        assertThat(chinese.path("rules").toString()).contains("个工作日").doesNotContain("BD");
        assertThat(decision(read(request, "reportIn", "sanitation", "zh-CN"), "dispatchRequest")
                        .path("why")
                        .asText())
                .contains("暴露垃圾");
    }

    @Test
    void the_same_decision_stands_in_every_case_however_often_its_table_was_computed() {
        Receipt one = loop.fileUpTo(Items.RUBBISH, "reportIn");
        Receipt other = loop.fileUpTo(Items.RUBBISH, "reportIn");

        assertThat(keys(read(one, "reportIn", "sanitation", "zh-CN")))
                .contains("setDeadlines", "dispatchRequest", "admitWhistle", "screenRequest")
                .isEqualTo(keys(read(other, "reportIn", "sanitation", "zh-CN")));
    }

    @Test
    void colleagues_go_by_their_names_and_all_others_by_unit_and_role() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        CaseDoor door = new CaseDoor(http, loop, request);
        assertThat(door.post("extensions", "sanitation", CaseDoor.PAUSE).status())
                .isLessThan(300);

        assertThat(read(request, "reportIn", "sanitation", "zh-CN")
                        .path("time")
                        .path("extensions")
                        .path(0)
                        .path("askedBy")
                        .asText())
                .isEqualTo("方洁");
        assertThat(read(request, "reportIn", "supervisor", "zh-CN").toString())
                .contains("环卫（部门经办人）")
                .doesNotContain("方洁", "\"sanitation\",\"askedAt\"");
        assertThat(read(request, "reportIn", "supervisor", "en").toString())
                .contains("Sanitation (department handler)");
    }

    @Test
    void administrators_keep_to_facts() {
        Receipt request = loop.carryUpTo(
                CaseNeighboursTest.at(new double[] {120.1577, 30.2873}, Items.RUBBISH, false), "reportIn");

        JsonNode tab = read(request, "reportIn", "admin", "zh-CN");

        assertThat(tab.path("description").isNull()).isTrue();
        assertThat(tab.path("place").isNull()).isTrue();
        assertThat(tab.path("map").isNull()).isTrue();
        assertThat(tab.path("questions").isNull()).isTrue();
        assertThat(tab.path("publication").isNull()).isTrue();
        assertThat(tab.path("neighbours").path("earlier")).isEmpty();
        assertThat(tab.at("/decisions/latest")).isNotEmpty();
    }

    @Test
    void a_card_tells_where_it_is_and_administrators_not() {
        Receipt request = loop.carryUpTo(
                CaseNeighboursTest.at(new double[] {120.1577, 30.2873}, Items.RUBBISH, false), "reportIn");
        String cards = "/api/cases?tasks=" + loop.task(request, "reportIn").getId();

        JsonNode told = http.get(cards).as("sanitation").answer().body();
        assertThat(told.path("now").asText()).isNotEmpty();
        assertThat(told.at("/cards/0/place").asText()).isEqualTo("米市社区");
        assertThat(told.at("/cards/0/cell").asText()).isEqualTo("30.287, 120.158");
        assertThat(told.at("/cards/0/paused").asBoolean()).isFalse();
        JsonNode facts = http.get(cards).as("admin").answer().body();
        assertThat(facts.at("/cards/0/place").isNull()).isTrue();
        assertThat(facts.at("/cards/0/cell").isNull()).isTrue();
    }

    @Test
    void a_card_says_that_the_clock_of_its_promise_stands() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        String task = loop.task(request, "reportIn").getId();
        database.sql(
                        """
                        update whistle.clock set paused_until = now() + interval '2 days'
                        where tracking_number = ? and kind = 'RESOLUTION' and department is null
                        """)
                .param(number(request))
                .update();

        assertThat(http.get("/api/cases?tasks=" + task)
                        .as("sanitation")
                        .answer()
                        .body()
                        .at("/cards/0/paused")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void administrators_say_on_which_telephone_a_unit_is_reached() {
        assertThat(put("justice", "admin", "0571-0000 2002").status()).isEqualTo(204);
        assertThat(http.get("/api/duty-phones").as("grid").answer().at("justice"))
                .isEqualTo("0571-0000 2002");
        assertThat(put("justice", "admin", "请找小王").status()).isEqualTo(400);
        assertThat(put("nosuchunit", "admin", "0571-0000 2002").status()).isEqualTo(404);
        assertThat(put("justice", "supervisor", "0571-0000 2002").status()).isEqualTo(403);
        assertThat(http.put("/api/duty-phones/justice", "{\"telephone\": \"\"}")
                        .as("admin")
                        .answer()
                        .status())
                .isEqualTo(400);
        assertThat(put("justice", "admin", "").status()).isEqualTo(204);
        assertThat(http.get("/api/duty-phones").as("grid").answer().body().has("justice"))
                .isFalse();
    }

    private Http.Answer put(String unit, String account, String phone) {
        return http.put("/api/duty-phones/" + unit, "{\"phone\": \"%s\"}".formatted(phone))
                .as(account)
                .answer();
    }

    private JsonNode read(Receipt request, String task, String account, String language) {
        return http.get("/api/cases/of-task/" + loop.task(request, task).getId())
                .as(account)
                .with("Accept-Language", language)
                .answer()
                .body();
    }

    private static List<String> keys(JsonNode tab) {
        return tab.at("/decisions/latest").findValuesAsText("key");
    }

    private static JsonNode decision(JsonNode tab, String key) {
        for (JsonNode one : tab.at("/decisions/latest")) {
            if (one.path("key").asText().equals(key) && !one.path("rules").isEmpty()) {
                return one;
            }
        }
        throw new AssertionError("No decision " + key + " in " + tab.path("decisions"));
    }
}
