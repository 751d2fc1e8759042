package org.whistle.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.access.Role;
import org.whistle.account.People.Person;
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
    void leaving_is_open() {
        assertThat(Visitor.leadsTo(visitor.post("/sign-out", Map.of("_csrf", visitor.formToken("/account")))))
                .isEqualTo("/sign-in?said=SIGNED_OUT");
        assertThat(visitor.get("/api/notices").statusCode()).isEqualTo(401);
    }
}
