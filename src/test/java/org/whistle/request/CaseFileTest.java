package org.whistle.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Http;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** What the case file holds of a request, and what the engine does not. */
@WholeApplication
class CaseFileTest {

    @Autowired
    private Loop loop;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Http http;

    @Test
    void every_step_says_who_what_and_when() {
        Receipt request = loop.file("01-02");
        engine.getIdentityService().setAuthentication("grid", List.of("grid-330105001052"));
        try {
            loop.complete(request, "checkOnSite", FirstOptions.of("checkOnSite"));
        } finally {
            engine.getIdentityService().clearAuthentication();
        }

        assertThat(database.sql(
                                """
                                select kind || ' ' || actor || ' ' || coalesce(stage, '') from whistle.case_event
                                where case_key = ? and source = 'DOMAIN' order by id
                                """)
                        .param(request.trackingNumber().value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "FILED resident FEEDBACK",
                        "CLOCK_STARTED system ",
                        "PROMISED system FEEDBACK",
                        "CHECKED_ON_SITE grid REPORT");
    }

    @Test
    void the_engine_adds_one_row_a_transaction_with_all_that_it_did() throws Exception {
        Receipt request = loop.file("01-02");
        assertThat(engineRows(request)).hasSize(1);
        loop.complete(request, "checkOnSite", FirstOptions.of("checkOnSite"));

        List<JsonNode> rows = engineRows(request);

        assertThat(rows).hasSize(2);
        assertThat(whatHappened(rows.get(0)))
                .contains(
                        "process-start residentRequest", "process-start serviceLevelWatch", "task-create checkOnSite");
        assertThat(whatHappened(rows.get(1)))
                .contains("task-complete checkOnSite", "activity-end recordOnSiteCheck", "task-create screenRequest");
    }

    @Test
    void who_claims_a_task_is_on_record() throws Exception {
        Receipt request = loop.file("01-02");
        String task = loop.task(request, "checkOnSite").getId();

        http.post("/engine-rest/task/" + task + "/claim", "{\"userId\": \"grid\"}")
                .as("grid")
                .answer();

        assertThat(engineRows(request)).last().satisfies(row -> assertThat(row.toString())
                .contains("\"op\":\"Claim\"", "\"to\":\"grid\""));
    }

    @Test
    void the_rule_that_matched_stands_in_the_case_file_with_its_inputs() throws Exception {
        Receipt request = loop.fileUpTo("01-02", "dispatchWhistle");

        JsonNode dispatch = engineRows(request).stream()
                .flatMap(row -> elements(row).stream())
                .filter(event -> event.path("d").asText().equals("dispatchRequest"))
                .findFirst()
                .orElseThrow();

        assertThat(dispatch.path("in").toString()).contains("01-02");
        assertThat(dispatch.path("out").toString()).contains("sanitation", "\"rule\"");
    }

    @Test
    void the_engines_history_tables_stay_empty() {
        Receipt request = loop.fileUpTo("08-02", "callBack");
        loop.complete(request, "callBack", FirstOptions.of("callBack"));

        List<String> tables = database.sql(
                        "select table_name from information_schema.tables where table_name like 'act\\_hi\\_%'")
                .query(String.class)
                .list();

        assertThat(tables).hasSizeGreaterThan(10);
        tables.forEach(table -> assertThat(database.sql("select count(*) from public." + table)
                        .query(Long.class)
                        .single())
                .as(table)
                .isZero());
    }

    @Test
    void the_engine_holds_routing_facts_only_and_no_serialised_object() {
        String words = "这句话只属于居民本人";
        Set<String> names = new TreeSet<>();
        List<String> types = new ArrayList<>();
        for (String task : List.of(
                "checkOnSite",
                "screenRequest",
                "dispatchWhistle",
                "reportIn",
                "holdJointMeeting",
                "submitResult",
                "verifyOnSite",
                "callBack")) {
            loop.fileUpTo("08-02", task);
            database.sql("select name_, type_, coalesce(text_, '') || coalesce(text2_, '') from public.act_ru_variable")
                    .query((row, number) -> {
                        names.add(row.getString(1));
                        types.add(row.getString(2));
                        assertThat(row.getString(3)).doesNotContain(words);
                        return null;
                    })
                    .list();
        }

        assertThat(types).isSubsetOf("string", "boolean", "integer", "null");
        assertThat(names)
                .isSubsetOf(
                        "appeal",
                        "item",
                        "clock",
                        "extension",
                        "approver",
                        "community",
                        "firstStep",
                        "joint",
                        "department",
                        "ruling",
                        "redoCount",
                        "solved",
                        "satisfaction",
                        "verdict",
                        "nrOfInstances",
                        "nrOfActiveInstances",
                        "nrOfCompletedInstances",
                        "loopCounter");
        assertThat(database.sql(
                                "select count(*) from public.act_ge_bytearray where generated_ is not true and name_ not"
                                        + " like '%.bpmn' and name_ not like '%.dmn' and name_ not like '%.form'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_whole_case_keeps_at_most_six_variables_at_once_beside_those_of_the_engine_itself() {
        for (String task : List.of("checkOnSite", "screenRequest", "dispatchWhistle", "submitResult", "callBack")) {
            Receipt request = loop.fileUpTo("01-02", task);

            assertThat(database.sql(
                                    """
                                    select count(distinct v.name_) from public.act_ru_variable v
                                    join public.act_ru_execution e on e.id_ = v.proc_inst_id_
                                    where e.business_key_ = ?
                                    """)
                            .param(request.trackingNumber().value())
                            .query(Long.class)
                            .single())
                    .as(task)
                    .isLessThanOrEqualTo(6);
        }
    }

    @Test
    void an_entry_is_written_only_inside_a_transaction() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new CaseFileBuffer(null, json, null, null)
                        .addEngineEvent("nobody", "system", java.util.Map.of()));
    }

    private List<JsonNode> engineRows(Receipt request) throws Exception {
        List<JsonNode> rows = new ArrayList<>();
        for (String detail : database.sql(
                        "select detail::text from whistle.case_event where case_key = ? and source = 'ENGINE' order by id")
                .param(request.trackingNumber().value())
                .query(String.class)
                .list()) {
            rows.add(json.readTree(detail));
        }
        return rows;
    }

    private static List<JsonNode> elements(JsonNode row) {
        List<JsonNode> elements = new ArrayList<>();
        row.forEach(elements::add);
        return elements;
    }

    private static List<String> whatHappened(JsonNode row) {
        return elements(row).stream()
                .map(event -> event.path("e").asText() + " "
                        + event.path("p")
                                .asText(event.path("d").asText(event.path("a").asText())))
                .toList();
    }
}
