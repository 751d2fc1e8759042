package org.whistle.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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

    private static final Pattern NONCE = Pattern.compile("nonce=\"([\\w-]+)\"");
    private static final int AT_ONCE = 100;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task",
                "/engine-rest/process-definition",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/admin/auth/user/default",
            })
    void what_the_engine_answers_is_kept_nowhere(String path) {
        Visitor visitor = new Visitor(port);
        visitor.signIn("supervisor", Http.PASSWORD);

        assertThat(visitor.get(path).headers().allValues("Cache-Control"))
                .singleElement()
                .asString()
                .contains("no-store");
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

    /** A page whose scripts name another nonce than its header stays blank. */
    @Test
    void header_and_scripts_name_the_same_nonce_also_when_many_come_at_once() {
        Visitor visitor = new Visitor(port);
        visitor.signIn("supervisor", Http.PASSWORD);

        List<HttpResponse<String>> pages = IntStream.range(0, AT_ONCE)
                .parallel()
                .mapToObj(call -> visitor.get("/camunda/app/cockpit/default/"))
                .toList();

        assertThat(pages).allSatisfy(page -> {
            String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
            assertThat(NONCE.matcher(page.body()).results().map(found -> found.group(1)))
                    .isNotEmpty()
                    .allSatisfy(nonce -> assertThat(policy).contains("script-src 'nonce-" + nonce + "' "));
        });
    }
}
