package org.whistle.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.access.Role;
import org.whistle.account.People.Person;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.Visitor;
import org.whistle.testing.WholeApplication;

/** Guessing at each door at which people sign in: the fifth wrong one, counted once, delays the next. */
@WholeApplication
class DelayedSignInTest {

    private static final String OLD = "/camunda/api/admin/auth/user/default/login/tasklist";
    private static final String WAIT = "尝试次数太多，请稍等一会儿再试。";

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private OwnSecondFactor own;

    @Autowired
    private AuthenticatorApp app;

    private final TurnableClock clock = TurnableClock.INSTANCE;
    private Person person;
    private Visitor visitor;

    @BeforeEach
    void somebody() {
        clock.standAt(Instant.now());
        person = people.of(Role.CALL_TAKER);
        visitor = new Visitor(port);
    }

    @AfterEach
    void time_goes_on() {
        clock.reset();
    }

    @Test
    void the_page_says_to_wait_and_lets_in_afterwards() {
        for (int guess = 1; guess <= 5; guess++) {
            assertThat(visitor.signIn(person.account(), "guess " + guess).statusCode())
                    .as("guess %d", guess)
                    .isEqualTo(401);
        }

        HttpResponse<String> delayed = visitor.signIn(person.account(), person.password());
        assertThat(delayed.statusCode()).isEqualTo(429);
        assertThat(delayed.body()).contains(WAIT);

        clock.turn(Duration.ofSeconds(2));
        assertThat(visitor.signIn(person.account(), person.password()).statusCode())
                .isEqualTo(302);
    }

    @Test
    void the_page_says_the_same_of_an_account_that_is_not_there() {
        for (int guess = 1; guess <= 5; guess++) {
            visitor.signIn("nobody-" + person.account(), "guess " + guess);
        }

        HttpResponse<String> delayed = visitor.signIn("nobody-" + person.account(), "guess");
        assertThat(delayed.statusCode()).isEqualTo(429);
        assertThat(delayed.body()).contains(WAIT);
    }

    @Test
    void the_old_address_says_so_as_a_problem() {
        for (int guess = 1; guess <= 5; guess++) {
            assertThat(atOldAddress("guess " + guess).statusCode()).isEqualTo(401);
        }

        HttpResponse<String> delayed = atOldAddress(person.password());
        assertThat(delayed.statusCode()).isEqualTo(429);
        assertThat(delayed.body()).contains(":too-many-attempts", WAIT);
    }

    @Test
    void the_second_step_says_to_wait_and_lets_in_afterwards() {
        own.begin(person.account());
        own.confirm(person.account(), person.password(), app.codeNow(person.account()));
        clock.turn(Duration.ofSeconds(30));
        assertThat(Visitor.leadsTo(visitor.signIn(person.account(), person.password())))
                .isEqualTo("/sign-in/code");
        for (int guess = 1; guess <= 5; guess++) {
            assertThat(code("00000" + guess).statusCode()).isEqualTo(401);
        }

        visitor.signIn(person.account(), person.password());
        HttpResponse<String> delayed = code(app.codeNow(person.account()));
        assertThat(delayed.statusCode()).isEqualTo(429);
        assertThat(delayed.body()).contains(WAIT, "name=\"code\"");

        clock.turn(Duration.ofSeconds(30));
        assertThat(Visitor.leadsTo(code(app.codeNow(person.account())))).isEqualTo("/sign-in");
        assertThat(Visitor.leadsTo(visitor.get("/sign-in"))).startsWith("/camunda/app/tasklist/");
    }

    private HttpResponse<String> code(String code) {
        return visitor.post("/sign-in/code", Map.of("code", code, "_csrf", visitor.formToken("/sign-in/code")));
    }

    private HttpResponse<String> atOldAddress(String password) {
        visitor.get("/sign-in");
        return visitor.post(
                OLD,
                Map.of("username", person.account(), "password", password),
                "X-XSRF-TOKEN",
                visitor.cookie("XSRF-TOKEN").orElseThrow(),
                "Accept",
                "application/json");
    }
}
