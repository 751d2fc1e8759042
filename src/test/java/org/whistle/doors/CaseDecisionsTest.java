package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;
import static org.whistle.testing.Family.number;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.request.Receipt;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** What tables decided is told alike in Tasklist and in the history of cases: in words, and no more than is known. */
@WholeApplication
class CaseDecisionsTest {

    /** As it was written before tables' names and versions were. */
    private static final String OLD =
            """
            {"e": "decision", "d": "dispatchRequest", "in": {"要开会吗？ · A meeting?": true},
             "out": [{"rule": "%s", "lead": "sanitation"}, {"rule": "%s", "joint": false},
                     {"rule": "%s", "kind": "DIRECT"}]}
            """;

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Autowired
    private JdbcClient database;

    private Receipt request;

    @BeforeEach
    void file() {
        request = loop.fileUpTo(Items.RUBBISH, "reportIn");
    }

    @Test
    void an_entry_from_before_versions_were_told_shows_no_row_and_no_annotation_of_a_later_table() {
        String rule = latest(tab()).stream()
                .filter(one -> one.path("key").asText().equals("dispatchRequest"))
                .findFirst()
                .orElseThrow()
                .at("/rules/0/id")
                .asText();
        write("[" + OLD.formatted(rule, rule, rule) + "]");

        JsonNode inTasklist = latest(tab()).get(0);
        JsonNode inHistory = last(history().path("decisions"));

        assertThat(inTasklist).isEqualTo(inHistory);
        assertThat(inTasklist.path("name").asText()).isEqualTo("派遣建议");
        assertThat(inTasklist.path("note").asText()).contains("该判断早于规则版本记录");
        assertThat(inTasklist.path("why").isNull()).isTrue();
        assertThat(inTasklist.at("/rules/0/number").isNull()).isTrue();
        assertThat(inTasklist.at("/inputs/0").toString()).contains("要开会吗？", "是").doesNotContain("meeting", "true");
        assertThat(inTasklist.at("/rules/0/outputs").findValuesAsText("value")).containsExactly("环卫", "否", "直接受理");
    }

    @Test
    void codes_never_stand_in_a_chinese_page() {
        for (JsonNode one : history().path("decisions")) {
            assertThat(one.at("/inputs").findValuesAsText("value")).noneMatch(CaseDecisionsTest::isCode);
            assertThat(one.at("/rules").findValuesAsText("value")).noneMatch(CaseDecisionsTest::isCode);
        }
    }

    @Test
    void of_very_many_the_latest_are_told_with_how_many_there_are_and_the_others_on_demand() {
        int before = tab().at("/decisions/all").asInt();
        write(Collections.nCopies(150, OLD.formatted("x", "x", "x")).toString());

        JsonNode first = tab().path("decisions");
        assertThat(first.path("all").asInt()).isEqualTo(before + 150);
        assertThat(first.path("latest")).hasSize(100);
        Answer more = decisions("?skip=100");
        assertThat(more.body().path("latest")).hasSize(50 + before);
        assertThat(more.body().path("all").asInt()).isEqualTo(before + 150);
        assertProblem(decisions("?skip=-1"), 400);
    }

    /** The engine's entries are only ever added to. */
    private void write(String detail) {
        database.sql(
                        """
                        insert into whistle.case_event (case_key, at, source, kind, actor, stage, detail)
                        select case_key, at, source, kind, actor, stage, ?::json from whistle.case_event
                        where case_key = ? and source = 'ENGINE' order by id desc limit 1
                        """)
                .params(detail, number(request))
                .update();
    }

    private static boolean isCode(String value) {
        return value.matches("[A-Z_]{3,}|true|false|P[0-9T].*|[a-z]{4,}");
    }

    private JsonNode tab() {
        return body(http.get("/api/cases/of-task/" + task()).as("sanitation").answer());
    }

    private Answer decisions(String question) {
        return http.get("/api/cases/of-task/" + task() + "/decisions" + question)
                .as("sanitation")
                .answer();
    }

    private JsonNode history() {
        return body(http.get("/api/supervision/history/" + number(request))
                .as("supervisor")
                .answer());
    }

    private static JsonNode body(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private static List<JsonNode> latest(JsonNode tab) {
        List<JsonNode> all = new ArrayList<>();
        tab.at("/decisions/latest").forEach(all::add);
        return all;
    }

    private static JsonNode last(JsonNode all) {
        return all.get(all.size() - 1);
    }

    private String task() {
        return loop.task(request, "reportIn").getId();
    }
}
