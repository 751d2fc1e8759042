package org.whistle.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.mock.env.MockEnvironment;

class ItemSuggestionsTest {

    private static final List<ItemWord> WORDS = ItemSuggestions.read(new ClassPathResource("sample/item-words.csv"));
    private static final List<Item> SAMPLE = rows("sample/catalogue.csv").stream()
            .map(row -> item(row.get("code"), row.get("name"), row.get("english")))
            .toList();

    private final ItemIndex index = new ItemIndex(SAMPLE, WORDS);

    @Test
    void nine_of_ten_things_that_residents_say_lead_to_their_item() {
        List<CSVRecord> phrasings = rows("catalogue/phrasings.csv");
        List<String> missed = new ArrayList<>();

        for (CSVRecord phrasing : phrasings) {
            List<String> found = index.likeliest(phrasing.get("words"), 3);
            if (!found.contains(phrasing.get("item"))) {
                missed.add(phrasing.get("item") + " " + phrasing.get("words") + " " + found);
            }
        }

        assertThat(phrasings).hasSizeGreaterThanOrEqualTo(60);
        assertThat(missed).hasSizeLessThanOrEqualTo(phrasings.size() / 10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "你好",
                "今天天气不错",
                "谢谢你们的工作",
                "请尽快处理",
                "1234567890",
                "Hello",
                "Thank you very much",
                "！！！",
                "*",
                "我想说一件事情"
            })
    void where_nothing_fits_nothing_is_suggested(String written) {
        assertThat(index.likeliest(written, 3)).isEmpty();
    }

    @Test
    void every_item_of_the_sample_is_found_by_its_own_names() {
        for (Item item : SAMPLE) {
            if (!Item.UNCLASSIFIED.equals(item.code())) {
                assertThat(index.likeliest(item.name(), 3)).as(item.name()).contains(item.code());
                assertThat(index.likeliest(item.english(), 3))
                        .as(item.english())
                        .contains(item.code());
            }
        }
    }

    @Test
    void every_word_belongs_to_an_item_of_the_sample() {
        assertThat(SAMPLE)
                .extracting(Item::code)
                .containsAll(WORDS.stream().map(ItemWord::item).toList());
    }

    @Test
    void the_samples_words_are_for_the_samples_catalogue_only() {
        String word = WORDS.stream()
                .map(ItemWord::word)
                .filter(said -> !said.contains("*") && !index.likeliest(said, 3).isEmpty())
                .filter(said ->
                        new ItemIndex(SAMPLE, List.of()).likeliest(said, 3).isEmpty())
                .findFirst()
                .orElseThrow();
        MockEnvironment own = new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://db/city");

        assertThat(suggestions("", new MockEnvironment()).likeliest(word, 3)).isNotEmpty();
        assertThat(suggestions("", own).likeliest(word, 3)).isEmpty();
        assertThat(suggestions("", own).likeliest("路灯不亮", 3)).isNotEmpty();
        assertThat(suggestions("classpath:sample/item-words.csv", own).likeliest(word, 3))
                .isNotEmpty();
    }

    private static ItemSuggestions suggestions(String file, MockEnvironment environment) {
        return new ItemSuggestions(new Catalogue(() -> SAMPLE, null), file, new DefaultResourceLoader(), environment);
    }

    @Test
    void building_waste_is_not_taken_for_rubbish() {
        assertThat(index.likeliest("门口有建筑垃圾", 3)).startsWith("01-03").doesNotContain("01-02");
    }

    @Test
    void of_five_thousand_items_the_likeliest_come_first() {
        List<Item> many = IntStream.range(0, 5_000)
                .mapToObj(number ->
                        item("c" + number, SAMPLE.get(number % SAMPLE.size()).name() + number, "No " + number))
                .toList();

        assertThat(new ItemIndex(many, WORDS).likeliest("路灯不亮，垃圾没人收。".repeat(900), 3))
                .hasSize(3);
    }

    private static Item item(String code, String name, String english) {
        return new Item(
                code,
                name,
                english,
                "",
                "street",
                List.of(),
                Level.ORDINARY,
                Good.PUBLIC,
                "P5BD",
                WhistleKind.DAILY,
                false,
                "own",
                Publication.PUBLIC);
    }

    private static List<CSVRecord> rows(String file) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader in = new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8)) {
            return format.parse(in).getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
