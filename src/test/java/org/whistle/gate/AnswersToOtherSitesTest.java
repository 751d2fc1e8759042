package org.whistle.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.testing.Http;
import org.whistle.testing.Visitor;
import org.whistle.testing.WholeApplication;

/** What each kind of answer, Camunda's too, says to a browser that another site makes ask. */
@WholeApplication
class AnswersToOtherSitesTest {

    private static final List<String> TEXTS = List.of("text/", "application/json", "application/problem+json");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/account",
                "/nowhere",
                "/requests/1",
                "/whistle.js",
                "/api/requests/1",
                "/api/notices",
                "/api/nowhere",
                "/engine-rest/task",
                "/actuator/health",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/tasklist/nowhere",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/admin/auth/user/default",
                "/camunda/nowhere",
                "/camunda/app/tasklist/scripts/camunda-tasklist-bootstrap.js",
            })
    void no_other_site_may_read_frame_or_reinterpret_it(String path) {
        Visitor visitor = new Visitor(port);
        visitor.signIn("supervisor", Http.PASSWORD);

        HttpResponse<String> answer = visitor.get(path, "Origin", "https://evil.example");

        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsOnly("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .satisfies(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
        answer.headers()
                .firstValue("Content-Type")
                .filter(type -> TEXTS.stream().anyMatch(type::startsWith))
                .ifPresent(type -> assertThat(type).containsIgnoringCase("charset="));
    }

    @Test
    void a_page_of_camunda_runs_no_script_but_those_it_names() {
        Visitor visitor = new Visitor(port);
        visitor.signIn("supervisor", Http.PASSWORD);

        HttpResponse<String> page = visitor.get("/camunda/app/cockpit/default/");

        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .containsPattern("script-src 'nonce-[\\w-]+' 'strict-dynamic';")
                .doesNotContain("unsafe-eval"));
    }
}
