package org.whistle.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.whistle.catalogue.Item;
import org.whistle.problem.Languages;

/** The items of one category, as the select box shows them. Who is not sure chooses none. */
record ItemGroup(String category, List<Choice> choices) {

    record Choice(String code, String name) {}

    static List<ItemGroup> of(List<Item> items, Locale locale) {
        Map<String, List<Item>> byCategory = items.stream()
                .filter(item -> !Item.UNCLASSIFIED.equals(item.code()))
                .collect(Collectors.groupingBy(Item::category, LinkedHashMap::new, Collectors.toList()));
        return byCategory.entrySet().stream()
                .map(group -> new ItemGroup(category(group.getKey(), locale), choices(group.getValue(), locale)))
                .toList();
    }

    private static List<Choice> choices(List<Item> items, Locale locale) {
        return items.stream()
                .map(item -> new Choice(item.code(), item.nameIn(locale)))
                .toList();
    }

    /** A category is written in both languages, as in 民政服务 · Care and advice. */
    static String category(String both, Locale locale) {
        String[] words = both.split(" · ", 2);
        return Languages.isEnglish(locale) ? words[words.length - 1] : words[0];
    }
}
