package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.whistle.testing.Http;
import org.whistle.testing.Visitor;
import org.whistle.testing.WholeApplication;

/** Calls that a page of another site makes a browser send. */
@WholeApplication
class ForgedCallsTest {

    private static final Set<RequestMethod> CHANGING =
            Set.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.DELETE, RequestMethod.PATCH);

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    /** One that our doors have, with something harmless for each variable. */
    private record Door(String method, String path) {

        boolean isOfStaff(Visitor nobody) {
            HttpResponse<String> refused = nobody.call(method, path, "{}", "Sec-Fetch-Site", "same-origin");
            // programs that sign what they send have no session
            return refused.statusCode() == 401 && !refused.body().contains("unsigned-call");
        }
    }

    private List<Door> changingDoors() {
        List<Door> doors = new ArrayList<>();
        routes.getHandlerMethods().keySet().forEach(route -> route.getMethodsCondition().getMethods().stream()
                .filter(CHANGING::contains)
                .forEach(method -> route.getPatternValues()
                        .forEach(pattern -> doors.add(new Door(
                                method.name(),
                                pattern.replaceAll("\\{[^}]+}", "1").replace("*", "x"))))));
        return doors;
    }

    @TestFactory
    Stream<DynamicTest> no_door_of_ours_takes_what_another_site_sends() {
        Visitor victim = new Visitor(port);
        victim.signIn("admin", Http.PASSWORD);
        return Stream.concat(
                        changingDoors().stream(),
                        Stream.of(
                                new Door("POST", "/camunda/api/engine/engine/default/task/1/complete"),
                                new Door("POST", "/engine-rest/deployment/create"),
                                new Door("POST", "/sign-out")))
                .map(door -> DynamicTest.dynamicTest(door.toString(), () -> {
                    String token = victim.cookie("XSRF-TOKEN").orElseThrow();
                    for (String site : List.of("cross-site", "same-site", "whatever")) {
                        assertThat(victim.call(
                                                door.method(),
                                                door.path(),
                                                "{}",
                                                "Sec-Fetch-Site",
                                                site,
                                                "X-XSRF-TOKEN",
                                                token)
                                        .body())
                                .contains("other-site");
                    }
                    assertThat(victim.call(door.method(), door.path(), "{}", "Origin", "https://evil.example")
                                    .body())
                            .contains("other-site");
                }));
    }

    @TestFactory
    Stream<DynamicTest> no_staff_door_takes_a_session_without_its_token() {
        Visitor victim = new Visitor(port);
        victim.signIn("admin", Http.PASSWORD);
        Visitor nobody = new Visitor(port);
        return changingDoors().stream()
                .filter(door -> door.isOfStaff(nobody))
                .map(door -> DynamicTest.dynamicTest(door.toString(), () -> {
                    assertThat(victim.call(door.method(), door.path(), "{}").body())
                            .contains("page-is-stale");
                    assertThat(victim.call(door.method(), door.path(), "{}", "X-XSRF-TOKEN", "guessed")
                                    .body())
                            .contains("page-is-stale");
                }));
    }

    @Test
    void a_planted_cookie_is_no_token() {
        Visitor victim = new Visitor(port);
        victim.signIn("grid", Http.PASSWORD);
        victim.plant("XSRF-TOKEN", "planted");

        assertThat(victim.call("POST", "/api/notices/1/read", "{}", "X-XSRF-TOKEN", "planted")
                        .statusCode())
                .isEqualTo(403);
        assertThat(victim.call("POST", "/camunda/api/engine/engine/default/task", "{}", "X-XSRF-TOKEN", "planted")
                        .statusCode())
                .isEqualTo(403);
        assertThat(victim.get("/api/notices").statusCode())
                .as("the session stays")
                .isEqualTo(200);
    }

    @Test
    void a_password_that_a_browser_remembers_helps_no_other_site() {
        assertThat(new Visitor(port)
                        .call(
                                "POST",
                                "/api/emergency-modes",
                                "{}",
                                "Authorization",
                                Http.basic("supervisor", Http.PASSWORD),
                                "Sec-Fetch-Site",
                                "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"null, 403", "http://localhost.evil.example, 403", "http://localhost:1, 403", "x, 403", "own, 200"})
    void an_older_browser_names_its_origin_instead(String origin, int status) {
        String named = origin.equals("own") ? "http://localhost:" + port : origin;

        assertThat(new Visitor(port)
                        .post("/", Map.of("description", ""), "Origin", named)
                        .statusCode())
                .satisfies(answer -> assertThat(answer == 403).isEqualTo(status == 403));
    }

    @Test
    void who_has_no_session_gets_none_for_asking_the_api() {
        HttpResponse<String> answer = new Visitor(port).call("POST", "/api/notices/1/read", "{}");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void programs_that_say_nothing_of_a_site_file_requests_as_ever() {
        assertThat(new Visitor(port).call("POST", "/api/requests", "{}").statusCode())
                .isEqualTo(400);
    }
}
