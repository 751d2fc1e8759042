package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.testing.Http;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WebSession;
import org.whistle.testing.WholeApplication;

/** What signed-in people try with the engine and with the parts of applications that are not theirs. */
@WholeApplication
class RightsAtTheDoorTest {

    private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/default/process-definition/statistics";

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @LocalServerPort
    private int port;

    @Test
    void the_plugins_of_cockpit_answer_only_those_who_have_cockpit() {
        assertProblem(WebSession.of("grid", port).get(COCKPIT), 403);
        assertThat(WebSession.of("supervisor", port).get(COCKPIT).status()).isEqualTo(200);
        assertThat(http.get(COCKPIT).answer().status()).isEqualTo(401);
        assertThat(http.get("/camunda/api/welcome/plugin/any/default/data")
                        .answer()
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"grid", "community", "street", "sanitation", "calltaker", "supervisor", "dataofficer"})
    void who_is_no_modeler_deploys_nothing(String account) {
        assertProblem(
                http.post("/engine-rest/deployment/create", "{}").as(account).answer(), 403);
        assertProblem(
                http.post("/engine-rest/engine/default/deployment/create/", "{}")
                        .as(account)
                        .answer(),
                403);
    }

    @Test
    void nobody_keeps_words_or_files_in_the_engine_beside_a_task() {
        String task = "/engine-rest/task/"
                + loop.task(loop.fileUpTo(Items.RUBBISH, "reportIn"), "reportIn")
                        .getId();

        for (String account : new String[] {"sanitation", "admin"}) {
            assertProblem(
                    http.post(task + "/comment/create", "{\"message\": \"王先生 13800000000\"}")
                            .as(account)
                            .answer(),
                    403);
            assertProblem(
                    http.post(task + "/attachment/create", "{}").as(account).answer(), 403);
        }
    }

    @Test
    void nobody_tries_passwords_of_others_through_the_engine() {
        String guess = "{\"username\": \"admin\", \"password\": \"%s\"}".formatted(Http.PASSWORD);

        assertProblem(
                http.post("/engine-rest/identity/verify", guess).as("grid").answer(), 403);
        assertProblem(
                http.post("/engine-rest/engine/default/identity/verify", guess)
                        .as("admin")
                        .answer(),
                403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/heapdump", "/actuator/loggers", "/actuator/beans"})
    void what_an_operator_opens_of_the_actuator_by_mistake_stays_closed(String path) {
        assertProblem(http.get(path).answer(), 401);
        assertProblem(http.get(path).as("admin").answer(), 403);
    }
}
