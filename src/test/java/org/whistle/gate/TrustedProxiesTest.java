package org.whistle.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose word is taken for where a call came from, and what of it. */
class TrustedProxiesTest {

    private final TrustedProxies proxies = TrustedProxies.of("10.0.0.0/8, fe80::/10");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.7 | 198.51.100.1 | 203.0.113.7",
                "10.0.0.1 | 198.51.100.1 | 198.51.100.1",
                "10.0.0.1 | 198.51.100.1, 203.0.113.7, 10.0.0.2 | 203.0.113.7",
                "10.0.0.1 | what, 10.0.0.2 | 10.0.0.2",
                "fe80::5%eth0 | 198.51.100.1 | 198.51.100.1",
                "10.0.0.1 | 198.51.100.1, fe80::1%eth0 | 198.51.100.1",
                "10.0.0.1 | fe80::1%<script>, 10.0.0.2 | fe80::1",
                "10.0.0.1 | fe80::1%%%%%% | fe80::1"
            })
    void the_last_that_is_no_proxy_is_the_caller(String peer, String forwardedFor, String caller) {
        assertThat(proxies.callerOf(peer, forwardedFor)).isEqualTo(caller);
    }

    @Test
    void a_zone_neither_hides_a_proxy_nor_makes_one() {
        assertThat(proxies.include("fe80::1%eth0")).isTrue();
        assertThat(proxies.include("2001:db8::1%10.0.0.1")).isFalse();
    }
}
