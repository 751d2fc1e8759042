package org.whistle.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.access.Role;
import org.whistle.account.People.Person;
import org.whistle.problem.Refusal;
import org.whistle.testing.Visitor;
import org.whistle.testing.WholeApplication;

/** Somebody who has signed in with a first password, which somebody else knows. */
@WholeApplication
class PasswordDueTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String WORDS = "a sentence of my own";

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private AccountStates states;

    @Autowired
    private TokenBook tokens;

    @Autowired
    private OwnPassword passwords;

    @Autowired
    private JdbcClient database;

    private Person person;
    private Visitor visitor;

    @BeforeEach
    void somebody_is_signed_in() {
        person = people.fresh(Role.CALL_TAKER);
        visitor = new Visitor(port);
        assertThat(visitor.signIn(person.account(), person.password()).statusCode())
                .isEqualTo(302);
    }

    @Test
    void nothing_opens_but_the_page_that_changes_it_and_then_all_does_in_the_same_session() {
        assertThat(Visitor.leadsTo(visitor.get(TASKLIST, "Accept", "text/html")))
                .isEqualTo("/account");
        assertThat(visitor.get("/api/notices").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(403);
        assertThat(visitor.get("/account").body()).contains("您的密码是别人给的初始密码");

        assertThat(visitor.post(
                                "/account/password",
                                Map.of(
                                        "old",
                                        person.password(),
                                        "password",
                                        WORDS,
                                        "again",
                                        WORDS,
                                        "_csrf",
                                        visitor.formToken("/account")))
                        .statusCode())
                .isEqualTo(302);

        assertThat(visitor.get("/api/notices").statusCode()).isEqualTo(200);
        assertThat(visitor.get(TASKLIST, "Accept", "text/html").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/account").body()).doesNotContain("您的密码是别人给的初始密码");
    }

    @Test
    void no_token_is_to_be_had_with_it_and_none_of_before_outlives_it() {
        // given: one of older times, when they were to be had
        database.sql("update whistle.account_state set must_change = false where account = ?")
                .param(person.account())
                .update();
        String token = tokens.make(person.account(), states.standing(person.account()), "of before", "365");
        database.sql("update whistle.account_state set must_change = true where account = ?")
                .param(person.account())
                .update();

        // when
        String form = visitor.formToken("/account");
        assertThat(visitor.post("/account/tokens", Map.of("name", "mine", "days", "365", "_csrf", form))
                        .statusCode())
                .isEqualTo(403);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> tokens.make(person.account(), states.standing(person.account()), "mine", "365"))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("password-due"));
        passwords.change(person.account(), person.password(), WORDS, WORDS);

        // then
        assertThat(tokens.accountOf(token)).isEmpty();
    }

    @Test
    void leaving_is_open() {
        assertThat(Visitor.leadsTo(visitor.post("/sign-out", Map.of("_csrf", visitor.formToken("/account")))))
                .isEqualTo("/sign-in?said=SIGNED_OUT");
        assertThat(visitor.get("/api/notices").statusCode()).isEqualTo(401);
    }
}
