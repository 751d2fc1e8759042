package org.whistle.catalogue;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which items somebody's words fit, of one catalogue and one list of words. */
final class ItemIndex {

    private static final int ENOUGH = 4;
    private static final int LONGEST_READ = 2_000;
    /** Next to one that fits well, what fits badly is no help. */
    private static final int FAR_BEHIND = 4;

    private static final int OF_ENGLISH_NAMES = 5;

    private final WordFinder<ItemWord> finder = new WordFinder<>();
    private final NameParts names;

    /** Words of items that are not in the catalogue are left out. */
    ItemIndex(List<Item> items, List<ItemWord> words) {
        List<Item> classed = items.stream()
                .filter(item -> !Item.UNCLASSIFIED.equals(item.code()))
                .toList();
        Set<String> codes = classed.stream().map(Item::code).collect(Collectors.toSet());
        words.stream().filter(word -> codes.contains(word.item())).forEach(word -> finder.add(word.word(), word));
        classed.forEach(this::addEnglish);
        names = new NameParts(classed);
    }

    private void addEnglish(Item item) {
        for (String part : item.english().split(", | and |: | or ")) {
            if (part.contains(" ")) {
                finder.add(part, new ItemWord(item.code(), part, OF_ENGLISH_NAMES));
            }
        }
    }

    /** @return codes, the likeliest first; none where nothing fits */
    List<String> likeliest(String description, int most) {
        String text = description.substring(0, Math.min(description.length(), LONGEST_READ));
        Map<String, Integer> points = new HashMap<>(names.points(text));
        Set<ItemWord> counted = new HashSet<>();
        finder.find(text).stream()
                .map(WordFinder.Found::meaning)
                .filter(counted::add)
                .forEach(word -> points.merge(word.item(), word.weight(), Integer::sum));
        int best = points.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return points.entrySet().stream()
                .filter(entry -> entry.getValue() >= ENOUGH && entry.getValue() * FAR_BEHIND >= best)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
