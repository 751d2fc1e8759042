package org.whistle.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The answers to the OWASP ASVS 5.0, levels 1 and 2: each says what shows it, or why it does not hold. */
class AsvsTest {

    private static final Path LIST = Path.of("docs/security/asvs.csv");
    private static final Path PAGE = Path.of("docs/security.md");
    /** So many items has the standard up to level 2, in 17 chapters. */
    private static final int ITEMS = 253;

    private static final Pattern PAGES = Pattern.compile("docs/[\\w./-]+\\.md");
    private static final Pattern TEST = Pattern.compile("@(?:Parameterized|Repeated|Arch)?Test\\b|@TestFactory\\b");

    private static List<CSVRecord> items;
    private static Map<String, Path> tests;

    @BeforeAll
    static void read() throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser list = CSVParser.parse(Files.readString(LIST), format)) {
            items = list.getRecords();
        }
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests = files.filter(file -> file.toString().endsWith("Test.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""), file -> file));
        }
    }

    @Test
    void every_item_is_there_once() {
        assertThat(items).extracting(item -> item.get("item")).hasSize(ITEMS).doesNotHaveDuplicates();
        assertThat(items).allSatisfy(item -> {
            assertThat(item.get("item")).matches("V\\d+\\.\\d+\\.\\d+");
            assertThat(item.get("about")).isNotBlank();
        });
        assertThat(items.stream().map(item -> item.get("item").replaceAll("\\..*", "")))
                .as("chapters")
                .containsOnly(IntStream.rangeClosed(1, 17)
                        .mapToObj(chapter -> "V" + chapter)
                        .toArray(String[]::new));
    }

    @Test
    void what_is_met_names_tests_that_exist() throws IOException {
        for (CSVRecord item : having("MET")) {
            assertThat(item.get("proof").split(" ")).as(item.toString()).isNotEmpty();
            for (String test : item.get("proof").split(" ")) {
                assertThat(tests).as(item.get("item")).containsKey(test);
                assertThat(Files.readString(tests.get(test))).as(test).containsPattern(TEST);
            }
        }
    }

    @Test
    void what_is_met_by_set_up_says_where() {
        assertThat(having("SET_UP")).allSatisfy(item -> {
            assertThat(item.get("proof")).isNotBlank();
            PAGES.matcher(item.get("proof")).results().map(MatchResult::group).forEach(page -> assertThat(Path.of(page))
                    .as(item.get("item"))
                    .exists());
        });
    }

    @Test
    void what_is_not_met_or_not_for_us_says_why() {
        assertThat(Stream.of("NOT_MET", "NOT_FOR_US").flatMap(answer -> having(answer).stream()))
                .allSatisfy(item ->
                        assertThat(item.get("remark")).as(item.get("item")).isNotBlank());
        assertThat(items).extracting(item -> item.get("answer")).containsOnly("MET", "SET_UP", "NOT_MET", "NOT_FOR_US");
    }

    @Test
    void the_page_says_how_many_there_are_of_each() throws IOException {
        Map<String, Long> counts = items.stream()
                .collect(Collectors.groupingBy(item -> item.get("answer"), TreeMap::new, Collectors.counting()));

        assertThat(Files.readString(PAGE))
                .contains("| %d | %d | %d | %d |"
                        .formatted(
                                counts.get("MET"),
                                counts.get("SET_UP"),
                                counts.get("NOT_MET"),
                                counts.get("NOT_FOR_US")));
    }

    private static List<CSVRecord> having(String answer) {
        return items.stream().filter(item -> item.get("answer").equals(answer)).toList();
    }
}
