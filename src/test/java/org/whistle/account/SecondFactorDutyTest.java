package org.whistle.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class SecondFactorDutyTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void nobody_owes_one_on_the_sample() {
        assertThat(owes("role-administrator")).isFalse();
    }

    @Test
    void it_is_required_on_a_database_of_ones_own() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/city");

        assertThat(owes("role-administrator")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Required", "true", "yes", "off"})
    void a_slip_of_the_pen_stops_the_start_instead_of_switching_it_off(String slip) {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/city");
        environment.setProperty("whistle.second-factor", slip);

        assertThatIllegalStateException()
                .isThrownBy(() -> new SecondFactorDuty(environment))
                .withMessageContaining("WHISTLE_SECOND_FACTOR");
    }

    @Test
    void an_empty_word_says_nothing() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/city");
        environment.setProperty("whistle.second-factor", " ");

        assertThat(owes("role-administrator")).isTrue();
    }

    @Test
    void everybody_is_everybody() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/city");
        assertThat(owes("role-supervisor")).isFalse();
        assertThat(owes("role-modeler")).isTrue();

        environment.setProperty("whistle.second-factor", "everybody");
        assertThat(owes("role-supervisor")).isTrue();
    }

    @Test
    void the_operator_has_the_last_word() {
        environment.setProperty("whistle.second-factor", "required");
        assertThat(owes("role-administrator")).isTrue();

        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/city");
        environment.setProperty("whistle.second-factor", "optional");
        assertThat(owes("role-administrator")).isFalse();
    }

    private boolean owes(String group) {
        return new SecondFactorDuty(environment).isOwedBy(List.of(group));
    }
}
