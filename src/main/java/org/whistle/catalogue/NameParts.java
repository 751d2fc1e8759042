package org.whistle.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Knows items by their names alone: 路灯都不亮 holds most pairs of signs of 路灯不亮. So a catalogue of thousands of items is
 * searched without a list of words.
 */
final class NameParts {

    private static final Pattern BETWEEN = Pattern.compile("[、，,/（）()·\\s]+");
    private static final double ENOUGH = 0.6;
    private static final int WEIGHT = 6;

    private final Map<String, List<Integer>> pairs = new HashMap<>();
    private final List<Part> parts;

    private record Part(String item, int pairs) {}

    NameParts(List<Item> items) {
        parts = new ArrayList<>();
        items.forEach(
                item -> BETWEEN.splitAsStream(WordFinder.plain(item.name())).forEach(part -> add(item, part)));
    }

    private void add(Item item, String part) {
        Set<String> own = pairsOf(part);
        if (!own.isEmpty()) {
            own.forEach(pair ->
                    pairs.computeIfAbsent(pair, any -> new ArrayList<>()).add(parts.size()));
            parts.add(new Part(item.code(), own.size()));
        }
    }

    /** @return points by the code of the item, of the one part of its name that fits best */
    Map<String, Integer> points(String text) {
        Map<Integer, Integer> hits = new HashMap<>();
        pairsOf(WordFinder.plain(text)).forEach(pair -> pairs.getOrDefault(pair, List.of())
                .forEach(part -> hits.merge(part, 1, Integer::sum)));
        Map<String, Integer> points = new HashMap<>();
        hits.forEach((number, count) -> {
            Part part = parts.get(number);
            double share = (double) count / part.pairs();
            if (share >= ENOUGH) {
                points.merge(part.item(), (int) Math.round(WEIGHT * share), Math::max);
            }
        });
        return points;
    }

    private static Set<String> pairsOf(String text) {
        Set<String> found = new HashSet<>();
        for (int at = 0; at + 2 <= text.length(); at++) {
            if (Character.isIdeographic(text.charAt(at)) && Character.isIdeographic(text.charAt(at + 1))) {
                found.add(text.substring(at, at + 2));
            }
        }
        return found;
    }
}
