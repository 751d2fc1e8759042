package org.whistle.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.whistle.access.SecurityEvent;
import org.whistle.access.SecurityEvents;

class RateLimitsTest {

    private static final Caller SOMEBODY = new Caller("203.0.113.7", "", false);
    private static final Caller SOMEBODY_ELSE = new Caller("203.0.113.8", "", false);
    private static final Caller HERE = new Caller("127.0.0.1", "", true);

    private final List<String> events = new ArrayList<>();

    private final SecurityEvents log = new SecurityEvents(event -> {}) {
        @Override
        public void happened(SecurityEvent event, String account, Map<String, String> details) {
            events.add(event + " " + details);
        }
    };

    @Test
    void so_many_at_once_and_then_one_after_the_other() {
        RateLimits limits = limits(Map.of("filing", "60/h, 3"), new MockEnvironment());

        assertThat(taken(limits, Rule.FILING, SOMEBODY, 10)).isEqualTo(3);

        Wait wait = limits.take(Rule.FILING, SOMEBODY).orElseThrow();
        assertThat(Integer.parseInt(wait.seconds())).isBetween(58, 60);
        assertThat(limits.take(Rule.FILING, SOMEBODY_ELSE)).isEmpty();
    }

    @Test
    void asking_whether_there_is_room_takes_none() {
        RateLimits limits = limits(Map.of("guessing", "60/h, 2"), new MockEnvironment());

        assertThat(IntStream.range(0, 9)
                        .filter(time -> limits.isSpent(Rule.GUESSING, SOMEBODY).isPresent()))
                .isEmpty();

        taken(limits, Rule.GUESSING, SOMEBODY, 2);
        assertThat(limits.isSpent(Rule.GUESSING, SOMEBODY)).isPresent();
    }

    @Test
    void many_threads_get_no_more_than_one() {
        RateLimits limits = limits(Map.of("filing", "1/h, 100"), new MockEnvironment());

        long taken = IntStream.range(0, 20_000)
                .parallel()
                .filter(time -> limits.take(Rule.FILING, SOMEBODY).isEmpty())
                .count();

        assertThat(taken).isEqualTo(100);
    }

    @Test
    void the_security_log_hears_of_it_once_and_not_with_each_call() {
        RateLimits limits = limits(Map.of("filing", "60/h, 3"), new MockEnvironment());

        taken(limits, Rule.FILING, SOMEBODY, 50);

        assertThat(events).containsExactly("TOO_MANY_REQUESTS {rule=filing}");
    }

    @Test
    void on_the_sample_programs_of_this_machine_are_only_kept_from_guessing_passwords() {
        RateLimits limits = limits(Map.of("filing", "60/h, 3", "sign-in", "60/h, 3"), new MockEnvironment());

        assertThat(taken(limits, Rule.FILING, HERE, 1_000)).isEqualTo(1_000);
        assertThat(taken(limits, Rule.SIGN_IN, HERE, 1_000)).isEqualTo(30);
    }

    @Test
    void on_a_database_of_ones_own_this_machine_is_like_any_other() {
        RateLimits limits = limits(
                Map.of("filing", "60/h, 3"),
                new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://db/whistle"));

        assertThat(taken(limits, Rule.FILING, HERE, 10)).isEqualTo(3);
    }

    @Test
    void a_rule_can_be_switched_off_and_a_wrong_rate_stops_the_start() {
        assertThat(taken(limits(Map.of("filing", "off"), new MockEnvironment()), Rule.FILING, SOMEBODY, 1_000))
                .isEqualTo(1_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> limits(Map.of("filing", "many"), new MockEnvironment()))
                .withMessageContaining("60/h, 30");
    }

    @Test
    void a_limit_costs_no_time() {
        RateLimits limits = limits(Map.of(), new MockEnvironment());
        taken(limits, Rule.ADDRESS, SOMEBODY, 200_000);

        long start = System.nanoTime();
        taken(limits, Rule.ADDRESS, SOMEBODY, 200_000);

        assertThat(Duration.ofNanos((System.nanoTime() - start) / 200_000)).isLessThan(Duration.ofNanos(20_000));
    }

    @Test
    void a_household_cannot_pass_for_many() {
        assertThat(Stream.of("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", "2001:DB8:1:2:0:0:0:77%eth0")
                        .map(Addresses::callerOf))
                .containsOnly("20010db800010002/64");
        assertThat(Addresses.callerOf("203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(Addresses.callerOf("::ffff:203.0.113.7")).isNotEqualTo("");
        assertThat(Stream.of("999.1.1.1", "localhost", "1.2.3", "::::", "127.0.0.1.evil.example", "")
                        .filter(Addresses::isAddress))
                .isEmpty();
    }

    @Test
    void only_proxies_that_are_trusted_may_say_who_called_them() {
        TrustedProxies proxies = TrustedProxies.of("10.0.0.0/8, 2001:db8::1");

        assertThat(proxies.callerOf("203.0.113.7", "198.51.100.1")).isEqualTo("203.0.113.7");
        assertThat(proxies.callerOf("10.1.1.1", "198.51.100.1")).isEqualTo("198.51.100.1");
        assertThat(proxies.callerOf("10.1.1.1", "127.0.0.1, 198.51.100.1, 10.2.2.2"))
                .as("what the caller wrote before is not believed")
                .isEqualTo("198.51.100.1");
        assertThat(proxies.callerOf("10.1.1.1", "evil.example")).isEqualTo("10.1.1.1");
        assertThat(TrustedProxies.of("").callerOf("127.0.0.1", "198.51.100.1")).isEqualTo("127.0.0.1");
    }

    private static long taken(RateLimits limits, Rule rule, Caller caller, int times) {
        return IntStream.range(0, times)
                .filter(time -> limits.take(rule, caller).isEmpty())
                .count();
    }

    private RateLimits limits(Map<String, String> rates, MockEnvironment environment) {
        GateSettings settings = new GateSettings(
                "", List.of(), false, "max-age=60", "", Duration.ofSeconds(10), Duration.ofSeconds(20), rates, 10);
        return new RateLimits(new RuleRates(settings, environment), log);
    }
}
