package org.whistle.problem;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The constants of a closed type, for a message. */
final class Choices {

    private Choices() {}

    static String of(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
