package org.whistle.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A parser with inputs that it takes. */
public record Target(String name, List<byte[]> seeds, Parser parser) {

    /** What chance does not come to: deeper than a stack, longer than a buffer. */
    private static final List<byte[]> SWELLING = Stream.of("[", "{", "\"", "\n", ",", "- ", " ", "9", "中")
            .map(word -> word.repeat(20_000).getBytes(UTF_8))
            .toList();

    /** What takes the input, or refuses it. */
    public interface Parser {
        void take(byte[] input) throws IOException;
    }

    public static Target ofTexts(String name, List<String> seeds, Parser parser) {
        return new Target(name, seeds.stream().map(text -> text.getBytes(UTF_8)).toList(), parser);
    }

    /** @return the seeds, and each with a word many times at its beginning and in its middle */
    List<byte[]> corpus() {
        List<byte[]> inputs = new ArrayList<>(seeds);
        for (byte[] seed : seeds) {
            for (byte[] much : SWELLING) {
                inputs.add(joined(much, seed));
                byte[] half = Arrays.copyOf(seed, seed.length / 2);
                inputs.add(joined(half, much, Arrays.copyOfRange(seed, half.length, seed.length)));
            }
        }
        return inputs;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Stream.of(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    public static String text(byte[] input) {
        return new String(input, UTF_8);
    }

    /** The parts of an input, at line ends; as many as are asked for. */
    public static String[] parts(byte[] input, int count) {
        return Stream.concat(Stream.of(text(input).split("\n", count)), Stream.generate(() -> null))
                .limit(count)
                .toArray(String[]::new);
    }
}
