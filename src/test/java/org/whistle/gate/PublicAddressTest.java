package org.whistle.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.junit.jupiter.api.Test;

class PublicAddressTest {

    @Test
    void links_lead_to_the_public_address_whatever_the_caller_named() {
        Request request = calling("whistle.example.org");

        address("https://whistle.example.org", List.of()).standIn(request);

        assertThat(request.getRequestURL()).hasToString("https://whistle.example.org/");
        assertThat(request.isSecure()).isTrue();
    }

    @Test
    void a_name_that_is_not_ours_is_not_answered_and_not_covered_up() {
        PublicAddress address = address("https://whistle.example.org", List.of("whistle.internal"));
        Request request = calling("evil.example");

        address.standIn(request);

        assertThat(request.getServerName()).isEqualTo("evil.example");
        assertThat(address.isOurs("evil.example")).isFalse();
        assertThat(address.isOurs("WHISTLE.internal")).isTrue();
    }

    @Test
    void where_no_name_is_set_every_name_is_ours() {
        Request request = calling("10.0.0.7");
        PublicAddress address = address("", List.of());

        address.standIn(request);

        assertThat(address.isOurs("10.0.0.7")).isTrue();
        assertThat(request.getServerName()).isEqualTo("10.0.0.7");
    }

    @Test
    void an_address_without_a_host_stops_the_start() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> address("whistle.example.org", List.of()))
                .withMessageContaining("WHISTLE_PUBLIC_URL");
    }

    private static Request calling(String host) {
        Connector connector = new Connector();
        org.apache.coyote.Request wire = new org.apache.coyote.Request();
        Request request = new Request(connector);
        request.setCoyoteRequest(wire);
        wire.serverName().setString(host);
        wire.scheme().setString("http");
        wire.requestURI().setString("/");
        wire.setServerPort(8080);
        return request;
    }

    private static PublicAddress address(String url, List<String> hosts) {
        return new PublicAddress(new GateSettings(
                url, hosts, false, "max-age=60", "", Duration.ofSeconds(10), Duration.ofSeconds(20), Map.of(), 10));
    }
}
