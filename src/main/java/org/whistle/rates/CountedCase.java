package org.whistle.rates;

import java.util.List;
import java.util.stream.Stream;

/**
 * A case with its marks, in their order.
 *
 * @throws IllegalArgumentException when a mark cannot be kept; so that the case is refused alone and not with others
 */
record CountedCase(String trackingNumber, List<Mark> marks) {

    CountedCase {
        marks.stream().filter(mark -> !isWhole(mark)).findFirst().ifPresent(mark -> {
            throw new IllegalArgumentException("A mark is not whole: " + mark);
        });
    }

    private static boolean isWhole(Mark mark) {
        return mark.of() > 0
                && mark.day() != null
                && Stream.of(mark.unit(), mark.item(), mark.community())
                        .noneMatch(text -> text == null || text.isEmpty() || text.indexOf('\0') >= 0);
    }
}
