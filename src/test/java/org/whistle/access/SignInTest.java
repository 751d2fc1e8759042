package org.whistle.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.whistle.access.SignIn.Outcome;

/** The two steps of signing in. */
class SignInTest {

    private Instant now = Instant.parse("2026-11-22T08:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };
    private final FewAccounts accounts = new FewAccounts();
    private final FewFactors factors = new FewFactors();
    private final SecurityEvents events = new SecurityEvents(event -> {});
    private final SessionTimes times = new SessionTimes(clock, Duration.ofMinutes(30), Duration.ofHours(12));
    private final SignIn signIn = new SignIn(
            new Passwords(accounts, events), accounts, new SecondStep(Given.of(factors)), Given.entrance(times), times);
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @BeforeEach
    void there_is_a_second_factor() {
        factors.setUp = true;
    }

    @Test
    void the_password_alone_begins_no_session() {
        assertThat(password()).isEqualTo(Outcome.CODE_NEEDED);

        assertThat(signedIn()).isFalse();
        assertThat(signIn.isHalfWay(request)).isTrue();
    }

    @Test
    void already_half_way_the_session_is_another_one_than_somebody_may_have_planted() {
        String planted = request.getSession().getId();

        password();

        assertThat(request.getSession().getId()).isNotEqualTo(planted);
        assertThat(signIn.isHalfWay(request)).isTrue();
    }

    @Test
    void the_code_after_the_password_signs_in_and_the_session_is_another_one() {
        password();
        String before = request.getSession().getId();

        assertThat(signIn.withCode("123456", request, response)).isEqualTo(Outcome.SIGNED_IN);

        assertThat(signedIn()).isTrue();
        assertThat(request.getSession().getId()).isNotEqualTo(before);
        assertThat(signIn.isHalfWay(request)).isFalse();
    }

    @Test
    void a_code_without_a_password_signs_nobody_in() {
        request.setSession(new MockHttpSession());

        assertThat(signIn.withCode("123456", request, response)).isEqualTo(Outcome.START_AGAIN);
        assertThat(signedIn()).isFalse();
    }

    @Test
    void after_five_wrong_codes_even_the_right_one_is_too_late() {
        password();
        IntStream.range(0, 5).forEach(time -> assertThat(signIn.withCode("000000", request, response))
                .isEqualTo(Outcome.REFUSED));

        assertThat(signIn.withCode("123456", request, response)).isEqualTo(Outcome.START_AGAIN);
        assertThat(signedIn()).isFalse();
    }

    @Test
    void while_nothing_is_looked_at_neither_step_goes_on_and_nothing_breaks() {
        password();
        factors.delayed = true;
        assertThat(signIn.withCode("123456", request, response)).isEqualTo(Outcome.DELAYED);

        accounts.delayed = true;
        assertThat(password()).isEqualTo(Outcome.DELAYED);
        assertThat(signedIn()).isFalse();
    }

    @Test
    void a_password_counts_for_five_minutes() {
        password();
        now = now.plus(Duration.ofMinutes(5)).plusSeconds(1);

        assertThat(signIn.withCode("123456", request, response)).isEqualTo(Outcome.START_AGAIN);
    }

    @Test
    void a_change_between_the_steps_begins_again() {
        password();
        accounts.standing = new Standing("another", false);

        assertThat(signIn.withCode("123456", request, response)).isEqualTo(Outcome.START_AGAIN);
    }

    private Outcome password() {
        return signIn.withPassword("modeler", FewAccounts.PASSWORD, request, response);
    }

    private boolean signedIn() {
        return request.getSession().getAttribute(SignedIn.IN_SESSION) != null;
    }
}
