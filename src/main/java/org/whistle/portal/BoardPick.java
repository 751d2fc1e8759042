package org.whistle.portal;

import java.util.List;
import java.util.function.Function;

/**
 * What a field of the board's filter offers, or a part of it.
 *
 * @param label above it; null where it stands by itself
 */
record BoardPick(String label, List<Choice> choices) {

    /** @param value as it stands in addresses */
    record Choice(String value, String text) {}

    static <T> BoardPick of(List<T> from, Function<T, String> value, Function<T, String> text) {
        return of(null, from, value, text);
    }

    static <T> BoardPick of(String label, List<T> from, Function<T, String> value, Function<T, String> text) {
        return new BoardPick(
                label,
                from.stream()
                        .map(one -> new Choice(value.apply(one), text.apply(one)))
                        .toList());
    }
}
