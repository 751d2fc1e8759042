package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.whistle.problem.Refusal;
import org.whistle.request.Receipt;
import org.whistle.request.Status;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Http;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** A resident is called by somebody who did not handle the request, and says why they are not content. */
@WholeApplication
class CallersTest {

    @Autowired
    private Loop loop;

    @Autowired
    private Http http;

    @Autowired
    private JdbcClient database;

    @Test
    void who_did_work_on_the_case_does_not_call_the_resident() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "verifyOnSite");
        complete("calltaker", request, "verifyOnSite", FirstOptions.of("verifyOnSite"));

        assertForbidden("calls-about-own-work", "calltaker", request);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sanitation", "community", "street"})
    void nobody_of_the_department_the_community_or_the_street_calls_the_resident(String account) {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "callBack");

        assertForbidden("calls-about-own-unit", account, request);
    }

    @Test
    void a_department_that_was_not_called_may() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "callBack");

        complete("police", request, "callBack", FirstOptions.of("callBack"));

        loop.assertEnded(request, Status.CLOSED);
    }

    @Test
    void an_administrator_stands_in_for_all() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "verifyOnSite");

        complete("admin", request, "verifyOnSite", FirstOptions.of("verifyOnSite"));
        complete("admin", request, "callBack", FirstOptions.of("callBack"));

        loop.assertEnded(request, Status.CLOSED);
    }

    @Test
    void a_reason_is_kept_with_what_is_not_solved() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "callBack");

        Http.Answer answer = evaluate(
                request, "{\"solved\": false, \"satisfaction\": \"NOT_SATISFIED\", \"reason\": \"CAME_BACK\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(reasons(request)).containsExactly("CAME_BACK");
    }

    @Test
    void a_reason_can_be_ticked_on_the_portal() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "callBack");

        http.post(
                        "/requests/" + request.trackingNumber() + "/evaluation",
                        "secret=" + request.secret()
                                + "&solved=yes&satisfaction=NOT_SATISFIED&evaluationReason=TOO_SLOW")
                .with("Content-Type", "application/x-www-form-urlencoded")
                .answer();

        assertThat(reasons(request)).containsExactly("TOO_SLOW");
    }

    @Test
    void a_reason_without_discontent_is_none() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "callBack");

        loop.complete(
                request,
                "callBack",
                Map.of("solved", "YES", "satisfaction", "SATISFIED", "evaluationReason", "NOT_DONE"));

        assertThat(reasons(request)).isEmpty();
    }

    @Test
    void a_reason_that_is_unknown_is_refused() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "callBack");

        Http.Answer answer =
                evaluate(request, "{\"solved\": false, \"satisfaction\": \"NOT_SATISFIED\", \"reason\": \"MOOD\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("reason");
        assertThat(loop.view(request).evaluable()).isTrue();
    }

    private Http.Answer evaluate(Receipt request, String answer) {
        return http.post("/api/requests/" + request.trackingNumber() + "/evaluation?secret=" + request.secret(), answer)
                .answer();
    }

    private List<String> reasons(Receipt request) {
        return database.sql("select reason from whistle.evaluation where tracking_number = ? and reason is not null")
                .param(request.trackingNumber().value())
                .query(String.class)
                .list();
    }

    private void assertForbidden(String code, String account, Receipt request) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> complete(account, request, "callBack", FirstOptions.of("callBack")))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
        assertThat(loop.openTasks(request)).containsExactly("callBack");
    }

    /** In the name of an account that was given the task, whoever it asks. */
    private void complete(String account, Receipt request, String task, Map<String, Object> answers) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(account, null, List.of()));
        try {
            loop.complete(request, task, answers);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
