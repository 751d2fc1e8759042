package org.whistle.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.whistle.access.ProvidedAccounts.TakingOver;

/** What an operator writes about the provider. */
class ProviderSettingsTest {

    @Test
    void accounts_are_taken_over_only_where_an_operator_says_so() {
        assertThat(with(Map.of()).takingOver()).isEqualTo(TakingOver.REFUSED);
        assertThat(with(Map.of("WHISTLE_OIDC_TAKE_OVER", "false")).takingOver()).isEqualTo(TakingOver.REFUSED);
        assertThat(with(Map.of("WHISTLE_OIDC_TAKE_OVER", "true")).takingOver()).isEqualTo(TakingOver.ALLOWED);
    }

    private static ProviderSettings with(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables));
        return new ProviderSettings(environment);
    }
}
