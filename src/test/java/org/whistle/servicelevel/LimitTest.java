package org.whistle.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whistle.servicelevel.Limit.TimeUnit;

class LimitTest {

    @ParameterizedTest
    @CsvSource({
        "PT30M, 30, MINUTE",
        "PT2H, 2, HOUR",
        "PT24H, 24, HOUR",
        "PT4BH, 4, WORKING_HOUR",
        "P7D, 7, DAY",
        "P5BD, 5, WORKING_DAY",
        "P1BD, 1, WORKING_DAY"
    })
    void a_limit_is_read_as_decision_tables_write_it(String notation, int amount, TimeUnit unit) {
        assertThat(Limit.parse(notation)).isEqualTo(new Limit(amount, unit));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "5", "P", "PT", "P5", "5D", "P-1D", "P5DB", "PT5BM", "P1DT2H", "p7d", " P7D", "P12345D"})
    void another_notation_is_refused_by_name(String notation) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Limit.parse(notation))
                .withMessageContaining("\"" + notation + "\"");
    }
}
