package org.whistle.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whistle.problem.Refusal;

class MappingReaderTest {

    private static final String LEAST = "source: s\ncolumns: {number: No, description: Text}\n";

    private final MappingReader reader =
            new MappingReader(code -> code.matches("(0\\d|10)-\\d\\d"), ZoneId.of("Asia/Shanghai"));

    @Test
    void the_mapping_of_new_york_is_one() throws IOException {
        try (InputStream text = Files.newInputStream(Path.of("docs/imports/nyc311.yaml"))) {
            Mapping mapping = reader.read(text);

            assertThat(mapping.source()).isEqualTo("nyc311");
            assertThat(mapping.columns().get(OrderField.DESCRIPTION)).hasSize(4);
            assertThat(mapping.itemOf("Sewer")).contains("02-05");
            assertThat(mapping.itemOf("Never heard of")).contains("00-00");
            assertThat(mapping.times().read("03/24/2025 11:33:07 PM")).isEqualTo("2025-03-25T03:33:07Z");
        }
    }

    @Test
    void the_mapping_that_the_manual_shows_is_one() throws IOException {
        String manual = Files.readString(Path.of("docs/imports/README.md"));
        int begin = manual.indexOf("```yaml") + "```yaml".length();

        Mapping mapping = read(manual.substring(begin, manual.indexOf("```", begin)));

        assertThat(mapping.columns()).containsOnlyKeys(OrderField.values());
    }

    @Test
    void what_a_mapping_leaves_out_is_usual() throws IOException {
        Mapping mapping = read(LEAST);

        assertThat(mapping.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(mapping.delimiter()).isEqualTo(',');
        assertThat(mapping.columns().get(OrderField.DESCRIPTION)).isEqualTo(List.of("Text"));
        assertThat(mapping.itemOf(null)).contains("00-00");
        assertThat(mapping.times().read("2025-03-24T10:00:00")).isEqualTo("2025-03-24T02:00:00Z");
    }

    @Test
    void a_mapping_may_refuse_categories_it_does_not_name() throws IOException {
        Mapping mapping = read(LEAST + "categories: {噪音: 03-05}\notherwise: refuse\n");

        assertThat(mapping.itemOf("噪音")).contains("03-05");
        assertThat(mapping.itemOf("别的")).isEmpty();
    }

    @Test
    void charset_and_delimiter_are_the_file_s_own() throws IOException {
        Mapping mapping = read(LEAST + "charset: GB18030\ndelimiter: \"\\t\"\n");

        assertThat(mapping.charset()).isEqualTo(Charset.forName("GB18030"));
        assertThat(mapping.delimiter()).isEqualTo('\t');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "just text",
                "null",
                "- a\n- list\n",
                "source: 's",
                "columns: {number: 'o",
                "source: s\nsource: t\n",
                "\u0001"
            })
    void what_is_no_mapping_in_yaml_is_refused(String text) {
        assertRefused(text, "mapping-no-yaml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            columns: {number: No, description: Text}                          | mapping-lacks         | source
            source: s                                                         | mapping-lacks         | columns.number
            {source: s, columns: {number: No}}                                | mapping-lacks         | columns.description
            {source: s, columns: {number: No, description: }}                 | mapping-lacks         | columns.description
            {source: s, columns: {number: [A, B], description: C}}            | mapping-one-column    | columns.number
            {source: s, columns: {number: No, description: {a: b}}}           | mapping-misshapen     | columns.description
            {source: s, columns: {numero: No}}                                | mapping-unknown-key   | columns.numero
            {source: s, colums: {}}                                           | mapping-unknown-key   | colums
            {source: s, time: {patern: x}}                                    | mapping-unknown-key   | time.patern
            """)
    void a_key_that_is_missing_or_unknown_is_named(String text, String code, String key) {
        assertThat(assertRefused(text, code).arguments()).contains(key);
    }

    @ParameterizedTest
    @CsvSource({
        "'charset: klingon', charset",
        "'time: {zone: Asia/Nowhere}', time.zone",
        "'time: {pattern: hh}', time.pattern",
        "'categories: {Sewer: 99-99}', categories.Sewer",
        "'otherwise: 99-99', otherwise"
    })
    void a_value_that_means_nothing_is_named_with_its_key(String line, String key) {
        assertThat(assertRefused(LEAST + line, "mapping-unknown-value").arguments())
                .startsWith(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"delimiter: ab", "delimiter: ''", "delimiter: '\"'", "delimiter: \"\\n\""})
    void a_delimiter_is_one_character(String line) {
        assertRefused(LEAST + line, "mapping-delimiter");
    }

    private Mapping read(String text) throws IOException {
        return reader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Refusal assertRefused(String text, String code) {
        Refusal[] refused = new Refusal[1];
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> read(text))
                .satisfies(refusal -> refused[0] = refusal);
        assertThat(refused[0].field()).contains("mapping");
        assertThat(refused[0].code()).isEqualTo(code);
        return refused[0];
    }
}
