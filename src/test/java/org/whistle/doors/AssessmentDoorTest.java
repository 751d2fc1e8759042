package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.access.Role;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** 四方评价 at the door. It is the 20th of May 2031 in all tests; so nobody else's figures are in the way. */
@WholeApplication
class AssessmentDoorTest {

    private static final String MISHI = "330105001052";
    private static final String MAY = "/api/assessments/2031-05/" + MISHI;
    private static final String NEIGHBOUR = "330105001901";

    @Autowired
    private Http http;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Organisation organisation;

    @Autowired
    private IdentityService identity;

    @BeforeEach
    void the_twentieth_of_may() {
        TurnableClock.INSTANCE.standAt(Instant.parse("2031-05-20T02:00:00Z"));
    }

    @AfterEach
    void back_to_the_time_on_the_wall() {
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void each_party_gives_its_points_and_the_total_names_who_is_missing() {
        assertThat(enter(MAY, "street", "STREET", "88.5", null).status()).isEqualTo(204);
        assertThat(enter(MAY, "community", "SELF", "95", null).status()).isEqualTo(204);
        assertThat(enter(MAY, "supervisor", "THIRD_PARTY", "70", "区城调队").status())
                .isEqualTo(204);
        assertThat(enter(MAY, "supervisor", "THIRD_PARTY", "79", "区城调队").status())
                .as("replaces it")
                .isEqualTo(204);

        JsonNode mishi = month("supervisor", "2031-05");

        assertThat(mishi.path("missing").toString()).isEqualTo("[\"RESIDENTS\",\"GRID\"]");
        assertThat(mishi.path("total").toString()).isEqualTo("{\"raw\":87.5,\"adjusted\":87.5}");
        assertThat(party(mishi, "THIRD_PARTY").path("raw").asText()).isEqualTo("79.0");
        assertThat(party(mishi, "THIRD_PARTY")
                        .path("entries")
                        .path(0)
                        .path("assessor")
                        .asText())
                .isEqualTo("区城调队");
        assertThat(party(mishi, "RESIDENTS").path("weight").asInt()).isEqualTo(2);
        assertThat(database.sql("select points::text || ' ' || entered_by from whistle.assessment_entry"
                                + " where month = '2031-05-01' and party = 'THIRD_PARTY' order by id")
                        .query(String.class)
                        .list())
                .as("every version is kept")
                .containsExactly("70.0 supervisor", "79.0 supervisor");
        assertThat(month("street", "2031-05").path("total").path("raw").asText())
                .isEqualTo("87.5");
        assertThat(month("grid", "2031-05").path("own")).isEmpty();
        assertThat(month("sanitation", "2031-05").isMissingNode()).isTrue();
        assertThat(month("admin", "2031-05").isMissingNode()).isTrue();
    }

    @Test
    void a_grid_of_the_same_street_scores_its_neighbour_and_sees_no_more_of_it() {
        organisation.register(
                List.of(new Unit(NEIGHBOUR, Unit.Kind.COMMUNITY, "邻社区", "Neighbours", "330105001")), List.of());
        account("neighbourgrid");
        String june = MAY.replace("2031-05", "2031-06");
        TurnableClock.INSTANCE.standAt(Instant.parse("2031-06-20T02:00:00Z"));
        try {
            assertProblem(enter(june, "grid", "GRID", "90", null), 403);
            assertThat(enter(june, "neighbourgrid", "GRID", "84.5", null).status())
                    .isEqualTo(204);

            JsonNode seen = month("neighbourgrid", "2031-06");
            assertThat(seen.path("total").isNull()).isTrue();
            assertThat(seen.path("parties")).isEmpty();
            assertThat(seen.path("own").path(0).path("points").asText()).isEqualTo("84.5");
            assertThat(seen.path("enters").toString()).isEqualTo("[\"GRID\"]");
            assertThat(party(month("community", "2031-06"), "GRID").path("raw").asText())
                    .isEqualTo("84.5");
        } finally {
            identity.deleteUser("neighbourgrid");
            database.sql("delete from whistle.unit where code = ?")
                    .param(NEIGHBOUR)
                    .update();
            organisation.register(List.of(), List.of());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "street    | {\"party\": \"STREET\", \"points\": 100.5}       | 400 | points",
                "street    | {\"party\": \"STREET\", \"points\": -1}          | 400 | points",
                "street    | {\"party\": \"STREET\", \"points\": 88.55}       | 400 | points",
                "street    | {\"party\": \"STREET\", \"points\": 1e1}         | 400 | points",
                "street    | {\"party\": \"STREET\", \"points\": \"many\"}    | 400 | points",
                "street    | {\"party\": \"STREET\"}                          | 400 | points",
                "street    | {\"points\": 88}                                 | 400 | party",
                "street    | {\"party\": \"CITY\", \"points\": 88}            | 400 | party",
                "street    | {\"party\": \"RESIDENTS\", \"points\": 88}       | 400 | party",
                "street    | {\"party\": \"STREET\", \"points\": 88, \"assessor\": \"x\"} | 400 | assessor",
                "supervisor | {\"party\": \"THIRD_PARTY\", \"points\": 88}    | 400 | assessor",
                "street    | {\"party\": \"SELF\", \"points\": 88}            | 403 | -",
                "community | {\"party\": \"STREET\", \"points\": 88}          | 403 | -",
                "grid      | {\"party\": \"SELF\", \"points\": 88}            | 403 | -",
                "grid      | {\"party\": \"GRID\", \"points\": 88}            | 403 | -",
                "admin     | {\"party\": \"THIRD_PARTY\", \"points\": 88, \"assessor\": \"x\"} | 403 | -",
                "sanitation | {\"party\": \"STREET\", \"points\": 88}         | 403 | -",
            })
    void what_is_no_assessment_or_not_theirs_to_give_is_refused(String account, String body, int status, String field) {
        Answer refused = http.put(MAY, body).as(account).answer();

        assertProblem(refused, status);
        if (field != null) {
            assertThat(refused.at("field")).isEqualTo(field);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2031-06, 330105001052, 400",
        "2031-04, 330105001052, 409",
        "2031-5,  330105001052, 400",
        "2031-05, 330105001,    404",
        "2031-05, nowhere,      404"
    })
    void only_open_months_of_communities_are_assessed(String month, String community, int status) {
        assertProblem(enter("/api/assessments/" + month + "/" + community, "street", "STREET", "80", null), status);
    }

    @Test
    void until_the_tenth_the_month_before_can_be_entered() {
        TurnableClock.INSTANCE.standAt(Instant.parse("2031-08-10T15:59:00Z"));
        String july = MAY.replace("2031-05", "2031-07");
        assertThat(enter(july, "street", "STREET", "80", null).status()).isEqualTo(204);

        TurnableClock.INSTANCE.standAt(Instant.parse("2031-08-10T16:00:00Z"));

        assertProblem(enter(july, "street", "STREET", "99", null), 409);
        assertThat(party(month("street", "2031-07"), "STREET").path("raw").asText())
                .isEqualTo("80.0");
    }

    private void account(String id) {
        User user = identity.newUser(id);
        user.setPassword(Http.PASSWORD);
        identity.saveUser(user);
        identity.createMembership(id, Role.GRID_WORKER.group());
        String group = "grid-" + NEIGHBOUR;
        if (identity.createGroupQuery().groupId(group).count() == 0) {
            identity.saveGroup(identity.newGroup(group));
        }
        identity.createMembership(id, group);
    }

    private Answer enter(String path, String account, String party, String points, String assessor) {
        String body = "{\"party\": \"%s\", \"points\": %s, \"assessor\": %s}"
                .formatted(party, points, assessor == null ? "null" : "\"" + assessor + "\"");
        return http.put(path, body).as(account).answer();
    }

    /** 米市社区 as the account sees it. */
    private JsonNode month(String account, String month) {
        Answer answer = http.get("/api/assessments?month=" + month).as(account).answer();
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return StreamSupport.stream(answer.body().path("communities").spliterator(), false)
                .filter(one -> one.path("community").asText().equals(MISHI))
                .findFirst()
                .orElseGet(() -> answer.body().path("nothing"));
    }

    private static JsonNode party(JsonNode community, String party) {
        return StreamSupport.stream(community.path("parties").spliterator(), false)
                .filter(one -> one.path("party").asText().equals(party))
                .findFirst()
                .orElseThrow();
    }
}
