package org.whistle.fuzz;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.whistle.problem.Refusal;

/**
 * Gives a parser, for a bounded time, what nobody should send: valid inputs that were bent, cut, repeated and spliced. It
 * has to take each or refuse it, soon, and without much memory; anything else is a find, and its input is kept.
 */
public final class Fuzz {

    /** Of the processor's time: the machine may have other things to do. */
    private static final Duration SOON = Duration.ofSeconds(3);

    private static final long MUCH_MEMORY = 1L << 30;
    private static final int LONGEST = 200_000;
    private static final List<String> WORDS = List.of(
            "\"",
            "'",
            "\\",
            "\0",
            "\r\n",
            "\n",
            ",",
            ":",
            "{",
            "}",
            "[",
            "]",
            "- ",
            "&a ",
            "*a ",
            "!!",
            "<<: ",
            "%",
            "\uFEFF",
            "\u202e",
            "\ud83d\ude00",
            "9999999999999999999",
            "-1",
            "1e999999999",
            "NaN",
            "null",
            "13812345678",
            "2026-02-31",
            "${7*7}",
            "=cmd|' /C calc'!A0",
            "\ud800",
            "１３８",
            "．",
            " ");

    /** What takes the input. */
    public interface Parser {
        void take(byte[] input) throws IOException;
    }

    private final Random random;
    private final long seed;
    private int finds;

    public Fuzz(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    public int finds() {
        return finds;
    }

    /** @return how many inputs it was given */
    public long run(String name, List<byte[]> seeds, Duration time, Parser parser) {
        long end = System.nanoTime() + time.toNanos();
        long inputs = 0;
        while (System.nanoTime() < end) {
            byte[] input = bent(seeds);
            inputs++;
            attempt(name, input, parser);
        }
        return inputs;
    }

    private void attempt(String name, byte[] input, Parser parser) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long memory = threads.getCurrentThreadAllocatedBytes();
        long start = threads.getCurrentThreadCpuTime();
        try {
            parser.take(input);
        } catch (Refusal refused) {
            // as it should
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            found(name, String.valueOf(failure), input);
        }
        Duration took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
        if (took.compareTo(SOON) > 0) {
            found(name, "took " + took, input);
        }
        if (threads.getCurrentThreadAllocatedBytes() - memory > MUCH_MEMORY) {
            found(name, "took much memory", input);
        }
    }

    private void found(String name, String what, byte[] input) {
        finds++;
        try {
            Path kept = Files.createDirectories(Path.of("target", "fuzz")).resolve(name + "-" + seed + "-" + finds);
            Files.write(kept, input);
            System.out.printf("FIND %s: %s (%s)%n", name, what, kept);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private byte[] bent(List<byte[]> seeds) {
        byte[] input = seeds.get(random.nextInt(seeds.size()));
        for (int times = random.nextInt(6); times >= 0; times--) {
            input = bend(input, seeds);
        }
        return input.length > LONGEST ? Arrays.copyOf(input, LONGEST) : input;
    }

    private byte[] bend(byte[] input, List<byte[]> seeds) {
        int at = input.length == 0 ? 0 : random.nextInt(input.length);
        int to = at + (input.length == at ? 0 : random.nextInt(input.length - at));
        byte[] before = Arrays.copyOf(input, at);
        byte[] middle = Arrays.copyOfRange(input, at, to);
        byte[] after = Arrays.copyOfRange(input, to, input.length);
        return switch (random.nextInt(8)) {
            case 0 -> join(before, word(), Arrays.copyOfRange(input, at, input.length));
            case 1 -> join(before, after);
            case 2 -> before;
            case 3 -> join(before, middle, middle, after);
            case 4 -> join(before, flipped(middle), after);
            case 5 -> join(before, repeated(word()), after);
            case 6 -> join(before, seeds.get(random.nextInt(seeds.size())));
            default -> join(before, noise(), after);
        };
    }

    private byte[] word() {
        return WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] repeated(byte[] word) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int times = random.nextInt(random.nextInt(20) == 0 ? 20_000 : 50); times >= 0; times--) {
            out.writeBytes(word);
        }
        return out.toByteArray();
    }

    private byte[] flipped(byte[] bytes) {
        if (bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private byte[] noise() {
        byte[] noise = new byte[random.nextInt(20)];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
