package org.whistle.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whistle.problem.Refusal;

/** What names a filing, and by what it is known again. */
class FilingKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567", "with a blank", "schlüssel-1", "编号编号编号编号", "line\nbreak", "zero\0zero"})
    void what_is_no_key_is_refused(String wrong) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> FilingKey.of(wrong))
                .matches(refusal -> refusal.code().equals("filing-key"));
    }

    @Test
    void drawn_ones_are_keys_and_all_different() {
        assertThat(FilingKey.of(FilingKey.draw())).isPresent();
        assertThat(FilingKey.draw()).isNotEqualTo(FilingKey.draw());
        assertThat(FilingKey.of(null)).isEmpty();
    }

    @Test
    void each_part_of_what_is_sent_makes_a_difference() {
        NewRequest lamp = request("灯坏了", "3 幢");

        assertThat(List.of(
                        FilingContent.of(lamp, null, List.of()),
                        FilingContent.of(request("灯坏了3 幢", null), null, List.of()),
                        FilingContent.of(request("灯坏了", "4 幢"), null, List.of()),
                        FilingContent.of(lamp, "330105-20261121-000001", List.of()),
                        FilingContent.of(lamp, null, List.of("ab"))))
                .doesNotHaveDuplicates();
        assertThat(FilingContent.of(request("灯坏了", "3 幢"), "", List.of()))
                .isEqualTo(FilingContent.of(lamp, null, List.of()));
    }

    private static NewRequest request(String description, String address) {
        return new NewRequest(description, null, address, null, null, null, Channel.PORTAL, null, null);
    }
}
