package org.whistle.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.whistle.access.TooManyAttempts;
import org.whistle.testing.AtOnce;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

@WholeApplication
class AttemptsTest {

    private static final String HOME = "198.51.100.7";
    private static final String STRANGER = "203.0.113.9";

    @Autowired
    private Attempts attempts;

    @Autowired
    private TransactionTemplate transaction;

    private final TurnableClock clock = TurnableClock.INSTANCE;
    private final String account = "guessed-" + UUID.randomUUID();

    @BeforeEach
    void timeStandsStill() {
        clock.standAt(Instant.now());
    }

    @AfterEach
    void timeGoesOn() {
        RequestContextHolder.resetRequestAttributes();
        clock.reset();
    }

    @Test
    void the_fifth_wrong_password_delays_even_the_right_one() {
        wrong(HOME, 5);

        assertDelayed(HOME);
        clock.turn(Duration.ofMillis(1001));
        assertThat(from(HOME, true)).isTrue();
    }

    @Test
    void each_further_one_doubles_the_delay_up_to_a_quarter_of_an_hour() {
        wrong(HOME, 5);
        for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900}) {
            clock.turn(Duration.ofSeconds(seconds).minusMillis(1));
            assertDelayed(HOME);
            clock.turn(Duration.ofMillis(1));
            assertThat(from(HOME, false)).isFalse();
        }
    }

    @Test
    void the_right_password_begins_the_count_anew() {
        wrong(HOME, 4);
        from(HOME, true);
        wrong(HOME, 4);

        assertThat(from(HOME, true)).isTrue();
    }

    @Test
    void many_guesses_at_once_are_no_more_tries() throws InterruptedException {
        AtomicInteger lookedAt = new AtomicInteger();
        Supplier<Boolean> guess = () -> {
            try {
                return from(STRANGER, () -> {
                    lookedAt.incrementAndGet();
                    return false;
                });
            } catch (TooManyAttempts delayed) {
                return false;
            }
        };

        AtOnce.answers(IntStream.range(0, 40).mapToObj(number -> guess).toList());

        assertThat(lookedAt).hasValue(5);
    }

    @Test
    void many_right_ones_at_once_all_get_in() throws InterruptedException {
        List<Boolean> answers = AtOnce.answers(IntStream.range(0, 30)
                .<Supplier<Boolean>>mapToObj(number -> () -> from(HOME, true))
                .toList());

        assertThat(answers).hasSize(30).containsOnly(true);
    }

    @Test
    void a_stranger_keeps_nobody_out() {
        wrong(STRANGER, 5);

        assertDelayed(STRANGER);
        assertThat(from(HOME, true)).isTrue();
    }

    @Test
    void very_many_addresses_together_delay_the_account_but_not_where_its_owner_came_from() {
        from(HOME, true);
        for (int address = 0; address < 25; address++) {
            wrong("192.0.2." + address, 4);
        }

        assertDelayed("192.0.2.200");
        assertThat(from(HOME, true)).isTrue();
        assertDelayed("192.0.2.201");
    }

    @Test
    void a_right_password_takes_nothing_off_what_strangers_have_guessed() {
        from(HOME, true);
        for (int address = 0; address < 25; address++) {
            wrong("192.0.2." + address, 3);
            assertThat(from(HOME, true)).isTrue();
        }
        // a new place of the owner takes back what it counted itself, and no more
        assertThat(from("198.51.100.8", true)).isTrue();
        for (int address = 100; address < 125; address++) {
            wrong("192.0.2." + address, 1);
        }

        assertDelayed("192.0.2.200");
    }

    @Test
    void an_attempt_that_nobody_looked_at_is_not_wrong() {
        Supplier<Boolean> tooManyWait = () -> {
            throw new TooManyAttempts();
        };
        for (int time = 0; time < 120; time++) {
            assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> from(HOME, tooManyWait));
        }

        assertThat(from(HOME, true)).isTrue();
        assertThat(from(STRANGER, true)).isTrue();
    }

    @Test
    void who_holds_a_connection_does_not_wait_long_for_the_turn() throws InterruptedException {
        // given: a slow one has the turn
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Boolean> end = new CompletableFuture<>();
        CompletableFuture<Boolean> slow = CompletableFuture.supplyAsync(() -> from(HOME, () -> {
            begun.countDown();
            return end.orTimeout(20, TimeUnit.SECONDS).join();
        }));
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

        // when
        transaction.executeWithoutResult(status -> assertDelayed(HOME));

        // then: it goes on as soon as the turn is free, and nothing was counted
        end.complete(true);
        assertThat(slow.orTimeout(20, TimeUnit.SECONDS).join()).isTrue();
        assertThat(transaction.<Boolean>execute(status -> from(HOME, true))).isTrue();
    }

    @Test
    void who_waits_because_of_strangers_collects_no_delay_of_their_own() {
        // given: strangers have used up what all addresses together may try, up to a quarter of an hour
        for (int address = 0; address < 25; address++) {
            wrong("192.0.2." + address, 4);
        }
        for (int seconds = 1; seconds <= 512; seconds *= 2) {
            clock.turn(Duration.ofSeconds(seconds));
            wrong("192.0.2." + (100 + Integer.numberOfTrailingZeros(seconds)), 1);
        }

        // when: the owner comes from a new place, and tries again and again all the time
        for (int minute = 0; minute < 15; minute++) {
            assertDelayed("198.51.100.8");
            assertDelayed("198.51.100.8");
            clock.turn(Duration.ofMinutes(1));
        }

        // then
        assertThat(from("198.51.100.8", true)).isTrue();
    }

    @Test
    void a_day_later_all_is_forgotten() {
        wrong(HOME, 5);
        clock.turn(Duration.ofHours(25));
        wrong(HOME, 4);

        assertThat(from(HOME, true)).isTrue();
    }

    @Test
    void codes_are_limited_wherever_they_come_from() {
        for (int address = 0; address < 5; address++) {
            comeFrom("192.0.2." + address);
            attempts.atCode(account, () -> false);
        }
        comeFrom(HOME);

        assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> attempts.atCode(account, () -> true));
    }

    private void assertDelayed(String address) {
        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> from(address, () -> {
                    throw new AssertionError("the password must not be looked at");
                }));
    }

    private void wrong(String address, int times) {
        for (int time = 0; time < times; time++) {
            assertThat(from(address, false)).isFalse();
        }
    }

    private boolean from(String address, boolean right) {
        return from(address, () -> right);
    }

    private boolean from(String address, Supplier<Boolean> check) {
        comeFrom(address);
        return attempts.atPassword(account, check::get);
    }

    private static void comeFrom(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }
}
