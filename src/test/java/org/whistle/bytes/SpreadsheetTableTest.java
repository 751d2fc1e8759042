package org.whistle.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://localhost/\",\"x\")",
                "@SUM(1+1)*cmd|' /C calc'!A0",
                "+1",
                "-1",
                " =1",
                "\t=1",
                "\n=1",
                "\r\n+1",
                "\u00a0=1",
                "\u200b=1",
                "\u202e=1",
                "\ufeff=1",
                "＝1",
                "＋1",
                "－1",
                "＠x"
            })
    void no_text_begins_a_formula(String text) {
        String row = new SpreadsheetTable("a").row(List.of(text)).toString().substring("a\r\n".length());

        assertThat(row.replaceFirst("^\"", "")).startsWith("'");
        assertThat(row.replace("\"\"", "\"")).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=b", "2026-11-21", "330105001", "垃圾-桶", "'=1"})
    void other_texts_stay_as_they_are(String text) {
        assertThat(new SpreadsheetTable("a").row(List.of(text))).hasToString("a\r\n" + text + "\r\n");
    }

    @Test
    void numbers_stay_numbers_and_nothing_stays_empty() {
        assertThat(new SpreadsheetTable("a", "b", "c").row(Arrays.asList(-3, new BigDecimal("-1E+2"), null)))
                .hasToString("a,b,c\r\n-3,-100,\r\n");
    }

    @Test
    void a_cell_ends_where_it_ends() {
        assertThat(new SpreadsheetTable("a", "b").row(List.of("x\",\"=1\r\n=2", "a;=1")))
                .hasToString("a,b\r\n\"x\"\",\"\"=1\r\n=2\",\"a;=1\"\r\n");
    }

    @Test
    void a_file_says_that_it_is_utf_8() {
        assertThat(new String(new SpreadsheetTable("街").file(), StandardCharsets.UTF_8))
                .isEqualTo("\ufeff街\r\n");
    }
}
