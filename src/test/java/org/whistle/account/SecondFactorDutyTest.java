package org.whistle.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class SecondFactorDutyTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void nobody_owes_one_on_the_sample() {
        assertThat(new SecondFactorDuty(environment).isRequired()).isFalse();
    }

    @Test
    void it_is_required_on_a_database_of_ones_own() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/city");

        assertThat(new SecondFactorDuty(environment).isRequired()).isTrue();
    }

    @Test
    void the_operator_has_the_last_word() {
        environment.setProperty("whistle.second-factor", "required");
        assertThat(new SecondFactorDuty(environment).isRequired()).isTrue();

        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/city");
        environment.setProperty("whistle.second-factor", "optional");
        assertThat(new SecondFactorDuty(environment).isRequired()).isFalse();
    }
}
