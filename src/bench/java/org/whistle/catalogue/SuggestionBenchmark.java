package org.whistle.catalogue;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;

/** How long suggestions take in the largest catalogue, of the longest text that is read, with the sample's words. */
public final class SuggestionBenchmark {

    private static final int ITEMS = 5_000;
    private static final int ROUNDS = 200;

    private SuggestionBenchmark() {}

    public static void main(String[] arguments) {
        List<ItemWord> words = ItemSuggestions.read(new ClassPathResource("sample/item-words.csv"));
        List<String> names = words.stream().map(ItemWord::word).toList();
        List<Item> items = IntStream.range(0, ITEMS)
                .mapToObj(number -> item("c" + number, names.get(number % names.size()) + number))
                .toList();
        long begin = System.nanoTime();
        ItemIndex index = new ItemIndex(items, words);
        System.out.printf("indexed %,d items in %.0f ms%n", ITEMS, (System.nanoTime() - begin) / 1e6);
        String longest = "路灯不亮，垃圾没人收。".repeat(900);
        for (int warm = 0; warm < ROUNDS; warm++) {
            index.likeliest(longest, 3);
        }
        begin = System.nanoTime();
        for (int round = 0; round < ROUNDS; round++) {
            index.likeliest(longest, 3);
        }
        System.out.printf("suggested in %.2f ms%n", (System.nanoTime() - begin) / 1e6 / ROUNDS);
    }

    private static Item item(String code, String name) {
        return new Item(
                code,
                name,
                "No " + code,
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
}
