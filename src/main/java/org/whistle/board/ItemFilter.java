package org.whistle.board;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.whistle.catalogue.Catalogue;
import org.whistle.catalogue.Item;
import org.whistle.catalogue.Publication;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;

/** Which public items somebody asks for. What is withheld sounds like what is not there. */
@Component
class ItemFilter {

    private static final int LONGEST_WORD = 100;

    private final Catalogue catalogue;

    ItemFilter(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @return the codes of all public items */
    List<String> all() {
        return publicItems().map(Item::code).toList();
    }

    /**
     * @return their codes; none where no item has such words in its name
     * @throws Refusal when there is no such public item or category
     */
    List<String> read(BoardFilter filter) {
        String category = Require.optionalText("category", filter.category(), LONGEST_WORD);
        String item = Require.optionalText("item", filter.item(), LONGEST_WORD);
        String words = Require.optionalText("words", filter.words(), LONGEST_WORD);
        List<Item> wanted = publicItems()
                .filter(one -> category == null || one.category().equals(category))
                .filter(one -> item == null || one.code().equals(item))
                .toList();
        if (item != null && wanted.isEmpty()) {
            throw Refusal.invalid("item", "no-public-item");
        }
        if (category != null && wanted.isEmpty()) {
            throw Refusal.invalid("category", "no-public-item");
        }
        return wanted.stream()
                .filter(one -> words == null || isNamed(one, words))
                .map(Item::code)
                .toList();
    }

    private Stream<Item> publicItems() {
        return catalogue.all().stream().filter(item -> item.publication() == Publication.PUBLIC);
    }

    /** Each word has to stand somewhere in what the item is called, in either language. */
    private static boolean isNamed(Item item, String words) {
        String names = small(item.code() + " " + item.name() + " " + item.english() + " " + item.category());
        return Stream.of(small(words).split("[\\s\\p{Z}]+")).allMatch(names::contains);
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
