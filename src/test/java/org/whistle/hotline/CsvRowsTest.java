package org.whistle.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

    @Test
    void a_row_may_span_lines_and_hold_delimiters_and_quotes_inside_quotes() throws IOException {
        assertThat(read("a,b\n1,\"two\nlines, a comma and a \"\"quote\"\"\"\n2,plain\n"))
                .extracting(CsvRow::line, CsvRow::values)
                .containsExactly(
                        row(1, "a", "b"), row(2, "1", "two\nlines, a comma and a \"quote\""), row(4, "2", "plain"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lines_end_as_any_system_ends_them(String end) throws IOException {
        assertThat(read("a,b" + end + "1,2" + end + "3,4"))
                .extracting(CsvRow::values)
                .containsExactly(List.of("a", "b"), List.of("1", "2"), List.of("3", "4"));
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_column() throws IOException {
        assertThat(read("\uFEFF\"a\",b\n1,2\n").get(0).values()).containsExactly("a", "b");
    }

    @Test
    void blank_lines_are_no_rows() throws IOException {
        assertThat(read("\n a,b\n\n   \n1,2\n\n")).extracting(CsvRow::line).containsExactly(2L, 5L);
    }

    @Test
    void a_quote_inside_a_field_without_quotes_is_a_character_like_others() throws IOException {
        assertThat(read("a,b\n5\" pipe,leaks\n").get(1).values()).containsExactly("5\" pipe", "leaks");
    }

    @Test
    void a_row_with_too_few_or_too_many_columns_is_broken() throws IOException {
        assertThat(read("a,b\n1\n1,2,3\n1,2\n"))
                .extracting(row -> row.broken() == null ? "" : row.broken().code())
                .containsExactly("", "row-columns", "row-columns", "");
    }

    @Test
    void a_quote_without_partner_costs_its_own_line_and_no_other() throws IOException {
        assertThat(read("a,b\n1,\"open\n2,good\n3,\"good\"\n4,good\n"))
                .extracting(CsvRow::line, row -> row.broken() == null)
                .containsExactly(at(1, true), at(2, false), at(3, true), at(4, true), at(5, true));
    }

    @Test
    void a_quote_without_partner_in_the_last_row_breaks_that_row() throws IOException {
        List<CsvRow> rows = read("a,b\n1,good\n2,\"open");

        assertThat(rows).hasSize(3);
        assertThat(rows.get(2).broken().code()).isEqualTo("row-open-quote");
    }

    @Test
    void text_behind_a_closing_quote_breaks_the_row() throws IOException {
        assertThat(read("a,b\n1,\"so\"called\n").get(1).broken().code()).isEqualTo("row-stray-quote");
    }

    @Test
    void a_line_too_long_is_read_over_and_not_kept() throws IOException {
        List<CsvRow> rows = read("a,b\n1," + "x".repeat(3 * Lines.LONGEST) + "\n2,good\n");

        assertThat(rows.get(1).broken().code()).isEqualTo("row-too-long");
        assertThat(rows.get(2).values()).containsExactly("2", "good");
    }

    @Test
    void an_open_quote_looks_no_further_than_a_line_may_be_long() throws IOException {
        String filler = "y".repeat(999) + "\n";

        List<CsvRow> rows = read("a,b\n1,\"open\n" + filler.repeat(3_000) + "2,good\n");

        assertThat(rows).hasSize(3_003);
        assertThat(rows.get(1).broken().code()).isEqualTo("row-open-quote");
        assertThat(rows.get(3_002).values()).containsExactly("2", "good");
    }

    private static List<CsvRow> read(String text) throws IOException {
        List<CsvRow> read = new ArrayList<>();
        try (CsvRows rows = new CsvRows(new StringReader(text), ',')) {
            rows.expect(2);
            for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                read.add(row);
            }
        }
        return read;
    }

    private static Tuple row(long line, String... values) {
        return tuple(line, List.of(values));
    }

    private static Tuple at(long line, boolean good) {
        return tuple(line, good);
    }
}
