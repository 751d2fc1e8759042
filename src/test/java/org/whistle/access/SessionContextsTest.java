package org.whistle.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.Authentication;

/** Two calls of one session, one of which ends it. */
class SessionContextsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final FewAccounts accounts = new FewAccounts();
    private final SessionTimes times =
            new SessionTimes(Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofMinutes(30), Duration.ofHours(12));
    private final SessionContexts contexts = new SessionContexts(accounts, times, new SecurityEvents(event -> {}));
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
    void the_one_that_comes_while_another_changes_the_account_is_let_in() {
        request.setSession(signedIn(new MockHttpSession()));
        OwnSession own = new OwnSession();

        own.goOnAfter(request, () -> {
            accounts.standing = new Standing("second", false);
            assertThat(callerNow()).as("between the change and its end").isNotNull();
            return accounts.standing;
        });

        assertThat(callerNow()).isNotNull();
        accounts.standing = new Standing("third", false);
        assertThat(callerNow()).as("changed by somebody else").isNull();
    }

    @Test
    void a_change_that_fails_leaves_the_session_as_it_was() {
        request.setSession(signedIn(new MockHttpSession()));

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new OwnSession().goOnAfter(request, () -> {
                    throw new IllegalArgumentException("refused");
                }));

        assertThat(callerNow()).isNotNull();
        accounts.standing = new Standing("second", false);
        assertThat(callerNow()).isNull();
    }

    @Test
    void a_lock_ends_it_at_once_all_the_same() {
        request.setSession(signedIn(new MockHttpSession()));

        new OwnSession().goOnAfter(request, () -> {
            accounts.standing = new Standing("first", true);
            assertThat(callerNow()).isNull();
            return accounts.standing;
        });
    }

    private Authentication callerNow() {
        return contexts.loadDeferredContext(request).get().getAuthentication();
    }

    @Test
    void who_signs_in_twice_at_once_gets_in() {
        request.setSession(new EndedMeanwhile());
        Entrance entrance = Given.entrance(times);

        assertThatNoException()
                .isThrownBy(() -> entrance.enter(
                        "modeler",
                        accounts.standing,
                        new Proven("page", Proven.With.PASSWORD, NOW),
                        request,
                        new MockHttpServletResponse()));
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
