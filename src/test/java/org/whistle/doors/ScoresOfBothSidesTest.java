package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;
import static org.whistle.testing.Family.number;

import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.Receipt;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** Who works for the community and for the department would score the own unit in the name of the other one. */
@WholeApplication
class ScoresOfBothSidesTest {

    private static final String BOTH = "both-sides";

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Autowired
    private CaseFile caseFile;

    @Autowired
    private IdentityService identity;

    @BeforeEach
    void somebody_works_for_both() {
        User account = identity.newUser(BOTH);
        account.setPassword(Http.PASSWORD);
        identity.saveUser(account);
        Stream.of(
                        "role-community-officer",
                        "community-330105001052",
                        "role-department-handler",
                        "department-sanitation")
                .forEach(group -> identity.createMembership(BOTH, group));
    }

    @AfterEach
    void and_leaves() {
        identity.deleteUser(BOTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sanitation", "WHISTLE"})
    void they_score_neither(String about) {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "verifyOnSite");

        Answer refused = score(request, BOTH, about);

        assertProblem(refused, 403);
        assertThat(refused.at("detail")).contains("双方都不能由您打分");
        assertThat(scores(request)).isZero();
        assertThat(http.get("/api/scores/open?size=100").as(BOTH).answer().text())
                .doesNotContain(number(request));
        assertThat(score(request, about.equals("WHISTLE") ? "sanitation" : "community", about)
                        .status())
                .isEqualTo(204);
    }

    @Test
    void their_stars_in_the_form_are_left_out_and_the_call_is_answered() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");

        Answer answered = http.submit(
                        loop.task(request, "reportIn"), Map.of("response", "ACCEPT", "whistleStars", "FIVE"))
                .as(BOTH)
                .answer();

        assertThat(answered.status()).as(answered.text()).isEqualTo(204);
        assertThat(loop.openTasks(request)).containsExactly("submitResult");
        assertThat(scores(request)).isZero();
    }

    private Answer score(Receipt request, String account, String about) {
        return http.post(
                        "/api/cases/of-number/" + number(request) + "/scores",
                        "{\"about\": \"%s\", \"stars\": 5}".formatted(about))
                .as(account)
                .answer();
    }

    private long scores(Receipt request) {
        return caseFile.entriesOf(number(request)).stream()
                .filter(entry ->
                        entry.kind() == CaseEventKind.DEPARTMENT_SCORED || entry.kind() == CaseEventKind.WHISTLE_SCORED)
                .count();
    }
}
