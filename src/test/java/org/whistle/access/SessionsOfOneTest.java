package org.whistle.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSessionEvent;
import java.time.Instant;
import org.apache.catalina.session.TooManyActiveSessionsException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** How many sessions there may be. */
class SessionsOfOneTest {

    private final SessionLimits limits =
            new SessionLimits(new MockEnvironment().withProperty("whistle.session.of-one-account", "2"));
    private final SessionsOfOne sessions = new SessionsOfOne(limits, new SecurityEvents(event -> {}));

    @Test
    void one_too_many_ends_the_oldest_of_the_account_and_nobody_elses() {
        MockHttpSession others = of("modeler");
        MockHttpSession first = of("admin");
        MockHttpSession second = of("admin");
        MockHttpSession third = of("admin");

        assertThat(first.isInvalid()).isTrue();
        assertThat(second.isInvalid()).isFalse();
        assertThat(third.isInvalid()).isFalse();
        assertThat(others.isInvalid()).isFalse();
    }

    @Test
    void one_that_has_ended_counts_no_more() {
        MockHttpSession first = of("admin");
        MockHttpSession second = of("admin");
        sessions.sessionDestroyed(new HttpSessionEvent(second));

        of("admin");

        assertThat(first.isInvalid()).isFalse();
    }

    @Test
    void few_of_one_account_on_an_own_database_and_more_on_the_sample() {
        MockEnvironment own = new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql:own");

        assertThat(new SessionLimits(own).ofOneAccount()).isEqualTo(10);
        assertThat(new SessionLimits(new MockEnvironment()).ofOneAccount()).isEqualTo(200);
        assertThat(new SessionLimits(own).most()).isEqualTo(10_000);
    }

    @Test
    void who_comes_when_there_is_no_room_is_told_to_come_back() throws Exception {
        MockHttpServletRequest page = new MockHttpServletRequest("GET", "/sign-in");
        page.addHeader("Accept", "text/html");
        MockHttpServletResponse answer = new MockHttpServletResponse();

        new SessionWall(null).doFilterInternal(page, answer, (request, response) -> {
            throw new TooManyActiveSessionsException("full", 1);
        });

        assertThat(answer.getStatus()).isEqualTo(503);
    }

    private MockHttpSession of(String account) {
        MockHttpSession session = new MockHttpSession();
        session.setAttribute(SignedIn.IN_SESSION, new SignedIn(account, Instant.EPOCH, "first"));
        sessions.add(account, session);
        return session;
    }
}
