package org.whistle.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

class GatewaysTest {

    private static final String URL = "https://sms.example.org/whistle";
    private static final MockEnvironment SAMPLE = new MockEnvironment();
    private static final MockEnvironment OWN =
            new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://db/whistle");
    private static final Gateway OF_THE_SAMPLE = new Gateway(
            URI.create("http://127.0.0.1:1/"), WebhookSecrets.none(), WebhookSecrets.none(), Gateway.Reach.ANYWHERE);

    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();

    @Test
    void the_sample_has_one_of_its_own_until_another_is_set() {
        beans.addBean("sample", (SampleGateway) () -> OF_THE_SAMPLE);

        assertThat(gateways(settings("", "", ""), SAMPLE).find()).contains(OF_THE_SAMPLE);
        assertThat(gateways(settings(URL, Vector.SECRET, ""), SAMPLE).find())
                .map(Gateway::url)
                .contains(URI.create(URL));
    }

    @Test
    void a_database_of_ones_own_has_none_until_it_is_set() {
        assertThat(gateways(settings("", "", ""), OWN).find()).isEmpty();
        assertThat(gateways(settings("", "", ""), OWN).wrong()).isEmpty();
        assertThat(gateways(settings(URL, Vector.SECRET, ""), OWN).find()).hasValueSatisfying(gateway -> {
            assertThat(gateway.reach()).isEqualTo(Gateway.Reach.PUBLIC);
            assertThat(gateway.sending().isEmpty()).isFalse();
            assertThat(gateway.receiving().isEmpty()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://sms.example.org/",
                "http://127.0.0.1/",
                "ftp://sms.example.org/",
                "https://user:password@sms.example.org/",
                "https:///none",
                "sms.example.org",
                "https://sms.example.org/#part",
                "no address"
            })
    void an_address_that_is_none_or_without_tls_is_not_used(String url) {
        Gateways gateways = gateways(settings(url, Vector.SECRET, ""), OWN);

        assertThat(gateways.find()).isEmpty();
        assertThat(gateways.wrong()).contains("WHISTLE_WEBHOOK_URL");
    }

    @Test
    void without_tls_it_stands_on_this_machine_only_and_only_where_that_is_allowed() {
        assertThat(gateways(settings("http://127.0.0.1:9/", Vector.SECRET, ""), SAMPLE)
                        .find())
                .isPresent();
        assertThat(gateways(settings("http://sms.example.org/", Vector.SECRET, ""), SAMPLE)
                        .find())
                .isEmpty();
    }

    @Test
    void what_is_missing_is_named() {
        assertThat(gateways(settings(URL, "", ""), OWN).wrong()).contains("WHISTLE_WEBHOOK_SECRET");
        assertThat(gateways(settings(URL, "whsec_short", ""), OWN).wrong()).contains("WHISTLE_WEBHOOK_SECRET");
        assertThat(gateways(settings(URL, Vector.SECRET, "no"), OWN).wrong())
                .contains("WHISTLE_WEBHOOK_INBOUND_SECRET");
        WebhookSettings without = new WebhookSettings(URL, Vector.SECRET, "", "", "", false, "");
        assertThat(gateways(without, OWN).wrong()).contains("WHISTLE_PUBLIC_URL");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1,true",
        "10.1.2.3,true",
        "172.16.0.1,true",
        "192.168.0.1,true",
        "169.254.169.254,true",
        "100.64.0.1,true",
        "0.0.0.0,true",
        "::1,true",
        "fd00::1,true",
        "fe80::1,true",
        "::ffff:10.0.0.1,true",
        "224.0.0.1,true",
        "198.51.100.1,false",
        "2001:db8::1,false"
    })
    void an_address_leads_out_or_back(String host, boolean back) throws UnknownHostException {
        assertThat(Addresses.isPrivate(host)).isEqualTo(back);
    }

    private Gateways gateways(WebhookSettings settings, MockEnvironment environment) {
        ObjectProvider<SampleGateway> sample = beans.getBeanProvider(SampleGateway.class);
        return new Gateways(settings, sample, environment);
    }

    private static WebhookSettings settings(String url, String secret, String inbound) {
        return new WebhookSettings(url, secret, "", inbound, "", false, "https://whistle.example.org");
    }
}
