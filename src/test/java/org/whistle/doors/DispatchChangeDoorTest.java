package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.Receipt;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** {@code /api/dispatch-changes}: what rulings say about the dispatch table, for modelers. */
@WholeApplication
class DispatchChangeDoorTest {

    private static final String PATH = "/api/dispatch-changes";

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Test
    void rulings_to_the_same_effect_are_one_proposal_with_its_cases_behind_it() {
        Receipt first = ruled("02-01", "landscape");
        Receipt second = ruled("02-01", "landscape");

        JsonNode proposal = open("02-01", "landscape");
        assertThat(proposal.path("count").asInt()).isEqualTo(2);
        JsonNode change = proposal.path("change");
        assertThat(change.path("from").asText()).isEqualTo("waterconservancy");
        assertThat(change.path("role").asText()).isEqualTo("LEAD");
        JsonNode latest = change.path("cases").path(0);
        assertThat(latest.path("trackingNumber").asText())
                .isEqualTo(second.trackingNumber().value());
        assertThat(latest.path("reason").asText()).isEqualTo("NOT_OUR_DUTY");
        assertThat(latest.path("decided").asText()).isEqualTo("STREET");
        assertThat(latest.path("asProposed").asBoolean()).isTrue();
        assertThat(change.path("cases").toString())
                .contains(first.trackingNumber().value())
                .doesNotContain("三官弄", "不属本单位职责", "按职责清单");
    }

    @Test
    void a_change_is_adopted_once_and_a_later_case_proposes_it_anew() {
        ruled("02-01", "housing");
        long id = open("02-01", "housing").path("change").path("id").asLong();

        Answer adopted = decide(id, "modeler", "{\"decision\": \"ADOPTED\"}");
        assertThat(adopted.status()).as(adopted.text()).isEqualTo(200);
        assertThat(adopted.body().path("change").path("decidedBy").asText()).isEqualTo("modeler");
        assertProblem(decide(id, "modeler", "{\"decision\": \"DECLINED\", \"note\": \"x\"}"), 409);
        ruled("02-01", "housing");

        JsonNode anew = open("02-01", "housing");
        assertThat(anew.path("change").path("id").asLong()).isNotEqualTo(id);
        assertThat(anew.path("count").asInt()).isEqualTo(1);
    }

    @Test
    void as_csv_the_proposals_are_rows_of_the_table_as_they_would_be() {
        ruled("02-01", "property");

        Answer csv = http.get(PATH + "?state=OPEN")
                .as("supervisor")
                .with("Accept", "text/csv")
                .answer();

        assertThat(csv.type()).startsWith("text/csv");
        assertThat(csv.text()).startsWith("item,lead,supporting,whistleKind,joint,change,state,role,from,to,cases,");
        assertThat(csv.text().lines())
                .filteredOn(line -> line.contains(",waterconservancy,property,"))
                .singleElement()
                .asString()
                .startsWith("02-01,property,housing,HARD_NUT,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | decision",
                "{\"decision\": \"OPEN\"} | decision",
                "{\"decision\": \"PERHAPS\"} | decision",
                "{\"decision\": \"DECLINED\"} | note",
                "{\"decision\": \"DECLINED\", \"note\": \" \"} | note",
            })
    void what_is_wrong_with_a_decision_is_said_by_name(String decision, String field) {
        ruled("02-01", "utilities");
        long id = open("02-01", "utilities").path("change").path("id").asLong();

        Answer refused = decide(id, "modeler", decision);

        assertProblem(refused, 400);
        assertThat(refused.text()).contains(field);
    }

    @Test
    void only_modelers_decide_and_only_they_and_supervisors_read() {
        for (String account : new String[] {"street", "sanitation", "community", "admin"}) {
            assertProblem(http.get(PATH).as(account).answer(), 403);
        }
        assertProblem(http.get(PATH).answer(), 401);
        assertProblem(decide(1, "supervisor", "{\"decision\": \"ADOPTED\"}"), 403);
        assertProblem(decide(999_999_999, "modeler", "{\"decision\": \"ADOPTED\"}"), 404);
    }

    private Receipt ruled(String item, String heir) {
        Receipt request = loop.fileUpTo(item, "reportIn");
        loop.complete(
                loop.reportInOf(request, "waterconservancy"),
                Map.of("response", "RETURN", "returnReason", "NOT_OUR_DUTY", "note", "不属本单位职责"));
        loop.complete(request, "ruleOnOwnership", Map.of("ruling", "REROUTE", "rerouteTo", heir, "note", "按职责清单"));
        return request;
    }

    private JsonNode open(String item, String heir) {
        JsonNode found = http.get(PATH + "?state=OPEN").as("modeler").answer().body();
        return StreamSupport.stream(found.spliterator(), false)
                .filter(proposal ->
                        proposal.path("change").path("item").asText().equals(item))
                .filter(proposal -> proposal.path("change").path("to").asText().equals(heir))
                .findFirst()
                .orElseThrow();
    }

    private Answer decide(long id, String account, String decision) {
        return http.post(PATH + "/" + id + "/decision", decision).as(account).answer();
    }
}
