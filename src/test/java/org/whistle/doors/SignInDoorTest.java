package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.testing.Http;
import org.whistle.testing.SecurityLog;
import org.whistle.testing.Visitor;
import org.whistle.testing.WholeApplication;

/** The page at which people sign in, and what opens and does not open with it. */
@WholeApplication
class SignInDoorTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String ME = "/camunda/api/admin/auth/user/default";

    @LocalServerPort
    private int port;

    @Test
    void who_wants_a_page_is_led_to_sign_in_and_back_to_it() {
        Visitor grid = new Visitor(port);

        String signIn = Visitor.leadsTo(grid.get(TASKLIST + "?x=1"));
        assertThat(signIn).isEqualTo("/sign-in?to=%2Fcamunda%2Fapp%2Ftasklist%2Fdefault%2F%3Fx%3D1");
        assertThat(grid.get(signIn).body()).contains("name=\"to\" value=\"" + TASKLIST + "?x=1\"");

        HttpResponse<String> signedIn = grid.signIn("grid", Http.PASSWORD, Map.of("to", TASKLIST + "?x=1"));

        assertThat(Visitor.leadsTo(signedIn)).isEqualTo(TASKLIST + "?x=1");
        assertThat(grid.get(TASKLIST).statusCode()).isEqualTo(200);
        assertThat(grid.get(ME).body()).contains("\"userId\":\"grid\"");
        assertThat(grid.get("/api/notices").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "grid, /camunda/app/tasklist/default/",
        "supervisor, /camunda/app/cockpit/default/",
        "modeler, /camunda/app/cockpit/default/",
        "admin, /camunda/app/admin/default/",
        "dataofficer, /personal-data"
    })
    void who_says_nothing_comes_to_where_they_work(String account, String home) {
        Visitor visitor = new Visitor(port);

        assertThat(Visitor.leadsTo(visitor.signIn(account, Http.PASSWORD))).isEqualTo(home);
        assertThat(Visitor.leadsTo(visitor.get("/sign-in"))).isEqualTo(home);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/lib/x",
                "/camunda/app/tasklist/scripts/x.js",
                "/camunda/assets/x",
                "/camunda/api/engine/engine",
                "/camunda/api/engine/engine/default/task",
                "/account",
                "/personal-data",
                "/sign-in/x"
            })
    void whoever_only_asks_gets_no_session(String path) {
        Visitor stranger = new Visitor(port);

        stranger.get(path);
        stranger.post(path, Map.of("a", "b"));

        assertThat(stranger.cookie("JSESSIONID")).isEmpty();
        assertThat(stranger.cookie("XSRF-TOKEN")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", TASKLIST, "/camunda/app/cockpit/default/", ME})
    void a_page_that_begins_to_sign_in_has_its_token_at_once(String path) {
        Visitor stranger = new Visitor(port);

        stranger.get(path);

        assertThat(stranger.cookie("XSRF-TOKEN")).isPresent();
    }

    @Test
    void a_slash_more_leads_to_the_same_sign_in_and_not_past_it() {
        Visitor visitor = new Visitor(port);
        visitor.get("/camunda/app/tasklist/default/");
        String token = visitor.cookie("XSRF-TOKEN").orElseThrow();

        try (SecurityLog log = SecurityLog.listen()) {
            assertThat(visitor.post(
                                    ME + "/login/tasklist/",
                                    Map.of("username", "grid", "password", "a wrong password"),
                                    "X-XSRF-TOKEN",
                                    token)
                            .statusCode())
                    .isEqualTo(401);
            assertThat(log.lines()).anyMatch(line -> line.startsWith("SIGN_IN_REFUSED account=grid"));
        }
    }

    @Test
    void a_wrong_password_is_told_on_the_page_and_opens_nothing() {
        Visitor visitor = new Visitor(port);

        HttpResponse<String> refused =
                visitor.signIn("nobody-of-this-name", "a wrong password", Map.of("to", TASKLIST));

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("账号或密码不对").contains("value=\"" + TASKLIST + "\"");
        assertThat(refused.body()).doesNotContain("a wrong password");
        assertThat(visitor.get(ME).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/",
                "/\\evil.example/",
                "https://evil.example/",
                "javascript:alert(1)",
                "/camunda//evil.example",
                "/%2F/evil.example",
                "/..//evil.example",
                "/sign-out",
                "/x\r\nSet-Cookie: a=b"
            })
    void no_wanted_address_leads_to_another_site(String wanted) {
        Visitor visitor = new Visitor(port);

        assertThat(Visitor.leadsTo(visitor.signIn("grid", Http.PASSWORD, Map.of("to", wanted))))
                .isEqualTo(TASKLIST);
    }

    @ParameterizedTest
    @CsvSource({
        "/camunda/api/engine/engine/default/task, Accept, */*",
        "/camunda/app/tasklist/default/, X-Requested-With, XMLHttpRequest",
        "/camunda/app/tasklist/default/, Accept, application/json",
        "/api/notices, X-Requested-With, XMLHttpRequest",
        "/api/notices, Sec-Fetch-Site, same-origin"
    })
    void what_asks_in_the_background_is_told_without_a_redirect_or_a_prompt(String path, String header, String value) {
        HttpResponse<String> answer = new Visitor(port).get(path, header, value);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.headers().map()).doesNotContainKey("www-authenticate");
    }

    @Test
    void the_session_gets_a_new_id_and_nothing_planted_before_goes_along() {
        Visitor attacker = new Visitor(port);
        attacker.get("/sign-in");
        String planted = attacker.cookie("JSESSIONID").orElseThrow();
        String token = attacker.cookie("XSRF-TOKEN").orElseThrow();
        Visitor victim = new Visitor(port);
        victim.plant("JSESSIONID", planted);

        victim.signIn("grid", Http.PASSWORD);

        assertThat(victim.cookie("JSESSIONID")).get().isNotEqualTo(planted);
        assertThat(victim.cookie("XSRF-TOKEN")).get().isNotEqualTo(token);
        assertThat(victim.get(ME).statusCode()).isEqualTo(200);
        assertThat(attacker.get(ME).statusCode()).isEqualTo(401);
    }

    @Test
    void cookies_stay_away_from_scripts_and_from_other_sites() {
        HttpResponse<String> page = new Visitor(port).get("/sign-in");

        assertThat(page.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("JSESSIONID=")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("XSRF-TOKEN=").contains("SameSite=Lax"));
        assertThat(page.body()).doesNotContain("jsessionid");
    }

    @Test
    void a_page_that_is_not_ones_own_says_so_and_shows_the_way() {
        Visitor grid = new Visitor(port);
        grid.signIn("grid", Http.PASSWORD);

        HttpResponse<String> cockpit = grid.get("/camunda/app/cockpit/default/");

        assertThat(cockpit.statusCode()).isEqualTo(403);
        assertThat(cockpit.body()).contains("您以 grid 登录").contains("href=\"" + TASKLIST + "\"");
    }

    @Test
    void signing_out_ends_the_session_for_whoever_kept_the_cookie() {
        Visitor grid = new Visitor(port);
        grid.signIn("grid", Http.PASSWORD);
        Visitor thief = new Visitor(port);
        thief.plant("JSESSIONID", grid.cookie("JSESSIONID").orElseThrow());
        assertThat(thief.get(ME).statusCode()).isEqualTo(200);

        String token = grid.formToken("/camunda/app/cockpit/default/");
        assertThat(Visitor.leadsTo(grid.post("/sign-out", Map.of("_csrf", token))))
                .isEqualTo("/sign-in?said=SIGNED_OUT");

        assertThat(grid.get(ME).statusCode()).isEqualTo(401);
        assertThat(thief.get(ME).statusCode()).isEqualTo(401);
    }

    @Test
    void signing_out_in_a_web_application_ends_the_session_too() {
        Visitor grid = new Visitor(port);
        grid.signIn("grid", Http.PASSWORD);

        HttpResponse<String> left = grid.call(
                "POST",
                ME + "/logout",
                "",
                "X-XSRF-TOKEN",
                grid.cookie("XSRF-TOKEN").orElseThrow());

        assertThat(left.statusCode()).isEqualTo(200);
        assertThat(grid.get("/api/notices").statusCode()).isEqualTo(401);
    }

    @Test
    void a_form_that_stood_open_too_long_begins_again_and_keeps_the_way() {
        HttpResponse<String> stale = new Visitor(port)
                .post("/sign-in", Map.of("username", "grid", "password", Http.PASSWORD, "to", TASKLIST));

        assertThat(Visitor.leadsTo(stale)).isEqualTo("/sign-in?said=STALE&to=%2Fcamunda%2Fapp%2Ftasklist%2Fdefault%2F");
    }

    @Test
    void the_page_says_only_what_it_knows() {
        assertThat(new Visitor(port)
                        .get("/sign-in?said=%3Cb%3Ecall-0571%3C/b%3E")
                        .body())
                .doesNotContain("call-0571");
    }
}
