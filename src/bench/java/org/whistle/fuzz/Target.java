package org.whistle.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A parser with inputs that it takes. */
public record Target(String name, List<byte[]> seeds, Fuzz.Parser parser) {

    public static Target ofTexts(String name, List<String> seeds, Fuzz.Parser parser) {
        return new Target(
                name,
                seeds.stream()
                        .map(text -> text.getBytes(StandardCharsets.UTF_8))
                        .toList(),
                parser);
    }

    public static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }

    /** The parts of an input, at line ends; as many as are asked for. */
    public static String[] parts(byte[] input, int count) {
        return Stream.concat(Stream.of(text(input).split("\n", count)), Stream.generate(() -> null))
                .limit(count)
                .toArray(String[]::new);
    }
}
