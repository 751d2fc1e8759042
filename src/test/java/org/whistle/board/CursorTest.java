package org.whistle.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whistle.problem.Refusal;

/** Where a page of the board ended. */
class CursorTest {

    @Test
    void what_we_gave_is_read_again() {
        Cursor cursor = new Cursor("330105-20261122-000001");

        assertThat(Cursor.read("after", cursor.toString())).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "2026-11-22T07:33:12Z",
                "330105-20261122-000001\0",
                "330105-20261122-' or 1=1",
                "330105-20261122-1111111111111111111111111111111111111111111111111111111111111111111111111111111111111"
            })
    void what_we_never_gave_is_refused(String written) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Cursor.read("after", written))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("unknown-cursor"));
    }
}
