package org.whistle.catalogue;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * Which items may be meant by what a resident writes: their names, and a list of words that people use instead. Nothing
 * is kept of what was asked.
 */
@Component
public class ItemSuggestions {

    private static final String SAMPLE = "classpath:sample/item-words.csv";

    private final Catalogue catalogue;
    private final List<ItemWord> words;
    private volatile Indexed indexed = new Indexed(List.of(), new ItemIndex(List.of(), List.of()));

    private record Indexed(List<Item> items, ItemIndex index) {}

    /**
     * @param file where a CSV of item, word and weight is, see {@link WordFinder} for what a word may be; empty for the
     *     sample's on the sample, and elsewhere for none: its codes are those of the sample's catalogue
     */
    ItemSuggestions(
            Catalogue catalogue,
            @Value("${whistle.catalogue.words}") String file,
            ResourceLoader files,
            Environment environment) {
        this.catalogue = catalogue;
        boolean isSample = !environment.containsProperty("spring.datasource.url");
        String chosen = file.isBlank() && isSample ? SAMPLE : file.strip();
        this.words = chosen.isEmpty() ? List.of() : read(files.getResource(chosen));
    }

    static List<ItemWord> read(Resource file) {
        return WordFile.read(
                file, row -> new ItemWord(row.get("item"), row.get("word"), Integer.parseInt(row.get("weight"))));
    }

    /** @return at most so many items, the likeliest first; none where nothing fits */
    public List<Item> likeliest(String description, int most) {
        return index().likeliest(description, most).stream()
                .map(catalogue::find)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The catalogue hands out the same list until it changes. */
    private ItemIndex index() {
        List<Item> items = catalogue.all();
        Indexed known = indexed;
        if (known.items() != items) {
            known = new Indexed(items, new ItemIndex(items, words));
            indexed = known;
        }
        return known.index();
    }
}
