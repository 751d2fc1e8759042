package org.whistle.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** Spring Boot believes every private address on Kubernetes of its own accord; we believe the proxies that are named. */
class ForwardedAddressesTest {

    @Test
    void where_we_run_does_not_decide_whose_word_is_taken_for_an_address() throws IOException {
        assertThat(new YamlPropertySourceLoader().load("application", new ClassPathResource("application.yaml")))
                .anySatisfy(settings -> assertThat(settings.getProperty("server.forward-headers-strategy"))
                        .isEqualTo("none"));
    }
}
