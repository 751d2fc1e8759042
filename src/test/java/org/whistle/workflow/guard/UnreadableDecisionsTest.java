package org.whistle.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.workflow.guard.Models.decision;
import static org.whistle.workflow.guard.Models.deploy;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.WholeApplication;

/** What the guard finds nothing in, and the engine's own reader refuses. */
@WholeApplication
class UnreadableDecisionsTest {

    @Autowired
    private Http http;

    @Autowired
    private RepositoryService repository;

    @ParameterizedTest
    @ValueSource(strings = {"hitPolicy=\"SOMETIMES\"", "unheardOf=\"1\"", "hitPolicy=\"COLLECT\" aggregation=\"MEAN\""})
    void what_the_engine_cannot_read_of_a_decision_is_told_where_the_modeler_looks(String attribute) {
        Answer refused = deploy(
                http,
                "guarded.dmn",
                decision("camunda:historyTimeToLive='P1D'", "", "\"x\"").replace("hitPolicy=\"UNIQUE\"", attribute));

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.at("message")).contains("guarded.dmn", "cvc-");
        assertThat(refused.text()).doesNotContain("org.camunda", "Exception");
        assertThat(repository
                        .createDeploymentQuery()
                        .deploymentName(Models.DEPLOYMENT)
                        .count())
                .isZero();
    }
}
