package org.whistle.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.hotline.HotlineForm.part;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.gate.HostileTexts;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.WholeApplication;

/** Hostile texts in every column of a hotline's file, and in every name of its mapping. */
@WholeApplication
class HostileOrdersTest {

    private static final List<String> COLUMNS =
            List.of("编号", "内容", "类别", "事项", "地址", "经度", "纬度", "时间", "姓名", "电话", "邮箱", "保密");

    private static final List<String> WORDS = List.of("内容", "地址", "姓名");

    private static final String MAPPING =
            """
            source: %s
            columns: {number: 编号, description: 内容, category: 类别, item: 事项, address: 地址, longitude: 经度,
              latitude: 纬度, filedAt: 时间, name: 姓名, phone: 电话, email: 邮箱, confidential: 保密}
            time: {pattern: yyyy-MM-dd HH:mm, zone: Asia/Shanghai}
            categories: {噪音: 03-05}
            otherwise: refuse
            """;

    @Autowired
    private Http http;

    @Autowired
    private JdbcClient database;

    static Stream<String> texts() {
        return Stream.concat(
                HostileTexts.ALL.stream().skip(6),
                Stream.of(
                        "=HYPERLINK(\"http://localhost/\",\"x\")",
                        "@SUM(1+1)*cmd|' /C calc'!A0",
                        "+1+cmd|x",
                        "-2+3",
                        "＝1＋1",
                        "\u0001\u0007\u001b[31m",
                        "\u202e\u2066turned around\u200f",
                        "a zero \0 byte",
                        "長".repeat(99) + "\ud83d\ude00\ud83d\ude00\ud83d\ude00",
                        "x".repeat(20_000)));
    }

    @Test
    void in_whichever_column_every_row_is_accounted_for_and_what_is_taken_stands_there_as_it_came() {
        String source = "hostile-orders";
        List<String> texts = texts().toList();
        List<String> rows = new ArrayList<>();
        for (String text : texts) {
            // a row whose words are all hostile at once is taken like any other
            rows.add(row(rows.size(), text, WORDS));
            for (String column : COLUMNS) {
                if (!WORDS.contains(column)) {
                    rows.add(row(rows.size(), text, List.of(column)));
                }
            }
        }
        String file = String.join(",", COLUMNS) + "\n" + String.join("\n", rows) + "\n";

        Answer report = HotlineForm.post(http, part("file", file), part("mapping", MAPPING.formatted(source)))
                .answer();

        assertThat(report.status()).as(report.text()).isEqualTo(200);
        assertThat(report.at("state")).isEqualTo("DONE");
        assertThat(report.body().path("rows").asInt()).isEqualTo(rows.size());
        assertThat(report.body().path("accepted").asInt()
                        + report.body().path("refusedCount").asInt())
                .isEqualTo(rows.size());
        assertThat(report.body().path("accepted").asInt()).as(report.text()).isGreaterThan(texts.size());
        assertThat(report.body().path("refused"))
                .allSatisfy(
                        refused -> assertThat(refused.path("reason").asText()).hasSizeLessThan(400));
        assertThat(database.sql("select description from whistle.resident_request where external_source = ?")
                        .param(source)
                        .query(String.class)
                        .list())
                .contains(texts.get(0).strip())
                .allMatch(description -> description.equals("施工噪音")
                        || texts.stream().anyMatch(text -> description.equals(text.strip())));
    }

    /** All columns as they should be, and some that are not. */
    private static String row(int number, String text, List<String> hostile) {
        List<String> cells = new ArrayList<>(List.of(
                "row-" + number,
                "施工噪音",
                "噪音",
                "",
                "米市新村",
                "120.158",
                "30.287",
                "2025-03-24 10:00",
                "王建国",
                "13812345678",
                "wang@example.org",
                "否"));
        hostile.forEach(column -> cells.set(COLUMNS.indexOf(column), '"' + text.replace("\"", "\"\"") + '"'));
        return String.join(",", cells);
    }

    /** Every text in a third of the places, every place with a third of the texts. */
    @Test
    void in_whichever_name_of_the_mapping_it_is_taken_or_refused() {
        List<String> texts =
                texts().map(text -> "'" + text.replace("'", "''") + "'").toList();
        List<String> mappings = List.of(
                "source: %s\ncolumns: {number: 编号, description: 内容}",
                "source: s\ncolumns: {%s: 编号, description: 内容}",
                "source: s\ncolumns: {number: %s, description: 内容}",
                "source: s\ncolumns: {number: 编号, description: [内容, %s]}",
                "source: s\n%s: x\ncolumns: {number: 编号, description: 内容}",
                "source: s\ncharset: %s\ncolumns: {number: 编号, description: 内容}",
                "source: s\ndelimiter: %s\ncolumns: {number: 编号, description: 内容}",
                "source: s\ncolumns: {number: 编号, description: 内容}\ntime: {pattern: %s}",
                "source: s\ncolumns: {number: 编号, description: 内容}\ntime: {zone: %s}",
                "source: s\ncolumns: {number: 编号, description: 内容}\ncategories: {%s: 03-05}",
                "source: s\ncolumns: {number: 编号, description: 内容}\ncategories: {噪音: %s}",
                "source: s\ncolumns: {number: 编号, description: 内容}\notherwise: %s");
        for (int mapping = 0; mapping < mappings.size(); mapping++) {
            for (int text = mapping % 3; text < texts.size(); text += 3) {
                isTakenOrRefused(mappings.get(mapping).formatted(texts.get(text)));
            }
        }
    }

    private void isTakenOrRefused(String mapping) {
        Answer answer = HotlineForm.post(http, part("file", "编号,内容\n"), part("mapping", mapping))
                .answer();

        assertThat(answer.status()).as(mapping + "\n" + answer.text()).isIn(200, 400);
        assertThat(answer.type()).contains("json");
        assertThat(answer.text()).hasSizeLessThan(4_000);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void as_the_name_of_the_file_it_is_taken_or_refused(String text) {
        String name = text.replaceAll("[\"\\\\]", "'");
        Answer answer = HotlineForm.post(
                        http,
                        part("file", "编号,内容\n").replace("filename=\"orders\"", "filename=\"" + name + "\""),
                        part("mapping", "source: s\ncolumns: {number: 编号, description: 内容}"))
                .answer();

        // the head of a part ends at 2 KB
        assertThat(answer.status()).as(answer.text()).isIn(200, name.length() > 2_000 ? 413 : 400);
        assertThat(answer.type()).contains("json");
    }

    @Test
    void a_name_that_is_cut_is_not_cut_through_a_character() {
        String name = "a" + "\ud83d\ude00".repeat(150);
        Answer answer = HotlineForm.post(
                        http,
                        part("file", "编号,内容\n").replace("filename=\"orders\"", "filename=\"" + name + "\""),
                        part("mapping", "source: s\ncolumns: {number: 编号, description: 内容}"))
                .answer();

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(name).startsWith(answer.at("file"));
    }
}
