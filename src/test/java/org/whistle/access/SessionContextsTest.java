package org.whistle.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** Two calls of one session, one of which ends it. */
class SessionContextsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final FewAccounts accounts = new FewAccounts();
    private final SessionTimes times =
            new SessionTimes(Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofMinutes(30), Duration.ofHours(12));
    private final SessionContexts contexts = new SessionContexts(accounts, times, new SecurityEvents());
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void the_one_that_comes_too_late_is_nobodys_instead_of_a_fault() {
        request.setSession(signedIn(new EndsWhenItIsUsed()));

        assertThat(contexts.loadDeferredContext(request).get().getAuthentication())
                .isNull();
    }

    @Test
    void of_two_that_end_it_the_second_has_nothing_to_do() {
        request.setSession(signedIn(new EndedMeanwhile()));
        accounts.standing = new Standing("changed", false);

        assertThat(contexts.loadDeferredContext(request).get().getAuthentication())
                .isNull();
    }

    @Test
    void who_signs_in_twice_at_once_gets_in() {
        request.setSession(new EndedMeanwhile());
        Entrance entrance = new Entrance(times, new SessionTokens(false), new SecurityEvents());

        assertThatNoException()
                .isThrownBy(() ->
                        entrance.enter("modeler", accounts.standing, "page", request, new MockHttpServletResponse()));
    }

    private MockHttpSession signedIn(MockHttpSession session) {
        session.setAttribute(SignedIn.IN_SESSION, new SignedIn("modeler", NOW, "first"));
        session.setAttribute(SignedIn.LAST_USE, NOW);
        return session;
    }

    /** Another call ends it while this one looks who it is. */
    private static final class EndsWhenItIsUsed extends MockHttpSession {

        private int uses;

        @Override
        public void setAttribute(String name, Object value) {
            uses++;
            if (uses > 2) {
                throw new IllegalStateException("ended");
            }
            super.setAttribute(name, value);
        }
    }

    /** Another call was quicker to end it. */
    private static final class EndedMeanwhile extends MockHttpSession {

        @Override
        public void invalidate() {
            super.invalidate();
            throw new IllegalStateException("ended");
        }
    }
}
