package org.whistle.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.Http.basic;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.access.Role;
import org.whistle.account.People.Person;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.Visitor;
import org.whistle.testing.WholeApplication;

/** What opens further doors asks once more who it is, when the proof of the sign-in has grown old. */
@WholeApplication
class StepUpTest {

    private static final Duration LONG = Duration.ofMinutes(11);
    private static final String CONFIRMATION = "/sign-in/confirmation";

    @LocalServerPort
    private int port;

    @Autowired
    private Http http;

    @Autowired
    private People people;

    @Autowired
    private AccountStates states;

    @Autowired
    private TokenBook tokens;

    @Autowired
    private OwnSecondFactor factor;

    @Autowired
    private AuthenticatorApp app;

    private Person administrator;
    private Visitor office;

    @BeforeEach
    void an_administrator_signs_in() {
        administrator = people.of(Role.ADMINISTRATOR);
        office = new Visitor(port);
        office.signIn(administrator.account(), administrator.password());
    }

    @AfterEach
    void nobody_stays_an_administrator() {
        TurnableClock.INSTANCE.reset();
        people.remove(administrator);
    }

    @Test
    void a_token_is_made_after_the_password_was_shown_anew_and_the_way_leads_back() {
        TurnableClock.INSTANCE.turn(LONG);

        HttpResponse<String> asked = send("/account", "/account/tokens", Map.of("name", "of a thief"));
        assertThat(Visitor.leadsTo(asked)).isEqualTo(CONFIRMATION + "?to=/account");
        assertThat(tokens.of(administrator.account())).isEmpty();
        assertThat(office.get("/account").body()).contains(CONFIRMATION + "?to=/account");

        HttpResponse<String> wrong = confirm("not this one", "", "/account");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("密码不对");
        assertThat(send("/account", "/account/tokens", Map.of("name", "of a thief"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(Visitor.leadsTo(confirm(administrator.password(), "", "/account")))
                .isEqualTo("/account");
        send("/account", "/account/tokens", Map.of("name", "of the owner"));
        assertThat(tokens.of(administrator.account()))
                .extracting(AccessToken::name)
                .containsExactly("of the owner");
    }

    @Test
    void it_leads_back_to_no_other_site() {
        assertThat(Visitor.leadsTo(confirm(administrator.password(), "", "https://elsewhere.example/")))
                .isEqualTo("/account");
        assertThat(Visitor.leadsTo(new Visitor(port).get(CONFIRMATION))).isEqualTo("/sign-in");
    }

    @Test
    void roles_and_first_passwords_ask_for_it_on_pages_and_in_their_calls() {
        Person other = people.of(Role.CALL_TAKER);
        TurnableClock.INSTANCE.turn(LONG);
        String page = "/accounts/" + other.account();

        assertThat(Visitor.leadsTo(send("/accounts", page + "/duty", Map.of("role", "ADMINISTRATOR"))))
                .isEqualTo(CONFIRMATION + "?to=" + page);
        assertThat(Visitor.leadsTo(send("/accounts", page + "/password", Map.of())))
                .isEqualTo(CONFIRMATION + "?to=" + page);
        Answer called = http.put("/api" + page + "/duty", "{\"role\": \"ADMINISTRATOR\"}")
                .in(office)
                .answer();
        assertThat(called.status()).isEqualTo(403);
        assertThat(called.at("type")).endsWith(":confirm-first");
        assertThat(http.put(
                                "/camunda/api/engine/engine/default/group/role-administrator/members/" + other.account()
                                        + "/",
                                "{}")
                        .in(office)
                        .answer()
                        .at("type"))
                .endsWith(":confirm-first");
        assertThat(send("/accounts", page + "/deeds/LOCK", Map.of()).headers().firstValue("Location"))
                .as("to lock is never late")
                .hasValueSatisfying(place -> assertThat(place).contains("done=LOCK"));
    }

    @Test
    void a_token_gives_no_roles_and_a_password_that_comes_along_does() {
        Person other = people.of(Role.CALL_TAKER);
        String token =
                tokens.make(administrator.account(), states.standing(administrator.account()), "of a program", "30");
        String door = "/api/accounts/" + other.account() + "/duty";
        String supervisor = "{\"role\": \"SUPERVISOR\"}";

        for (String proof : new String[] {"Bearer " + token, basic(administrator.account(), token)}) {
            Answer refused =
                    http.put(door, supervisor).with("Authorization", proof).answer();
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.at("type")).endsWith(":password-first");
            assertThat(http.put("/engine-rest/group/role-supervisor/members/" + other.account(), "{}")
                            .with("Authorization", proof)
                            .answer()
                            .status())
                    .isEqualTo(403);
            assertThat(http.get("/api/accounts")
                            .with("Authorization", proof)
                            .answer()
                            .status())
                    .isEqualTo(200);
        }
        assertThat(http.put(door, supervisor)
                        .with("Authorization", basic(administrator.account(), administrator.password()))
                        .answer()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void with_a_second_factor_its_code_is_asked_for_too_and_wrong_ones_count() {
        factor.begin(administrator.account());
        factor.confirm(administrator.account(), administrator.password(), app.codeNow(administrator.account()));
        Duration step = Duration.ofSeconds(30);
        TurnableClock.INSTANCE.turn(step);
        office.get("/account");
        HttpResponse<String> half = office.signIn(administrator.account(), administrator.password());
        assertThat(Visitor.leadsTo(half)).isEqualTo("/sign-in/code");
        office.post(
                "/sign-in/code",
                Map.of("code", app.codeNow(administrator.account()), "_csrf", office.formToken("/sign-in/code")));
        TurnableClock.INSTANCE.turn(LONG);

        assertThat(office.get(CONFIRMATION).body()).contains("name=\"code\"");
        assertThat(confirm(administrator.password(), "000000", "/account").statusCode())
                .isEqualTo(401);
        assertThat(Visitor.leadsTo(send("/account", "/account/second-factor/recovery-codes", Map.of())))
                .isEqualTo(CONFIRMATION + "?to=/account");

        assertThat(confirm(administrator.password(), app.codeNow(administrator.account()), "/account")
                        .statusCode())
                .isEqualTo(302);
        assertThat(send("/account", "/account/second-factor/recovery-codes", Map.of())
                        .body())
                .containsPattern("([A-Z2-7]{4}-){3}[A-Z2-7]{4}")
                .contains("以前的恢复码都已失效");
        for (int guess = 0; guess < 6; guess++) {
            confirm("guess " + guess, "", "/account");
        }
        assertThat(confirm(administrator.password(), "000000", "/account").statusCode())
                .isEqualTo(429);
    }

    private HttpResponse<String> confirm(String password, String code, String to) {
        return send(CONFIRMATION, CONFIRMATION, Map.of("password", password, "code", code, "to", to));
    }

    private HttpResponse<String> send(String page, String path, Map<String, String> fields) {
        Map<String, String> all = new java.util.HashMap<>(fields);
        all.put("_csrf", office.formToken(page));
        return office.post(path, all, "Accept", "text/html");
    }
}
