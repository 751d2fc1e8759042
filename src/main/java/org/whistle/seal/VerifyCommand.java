package org.whistle.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.whistle.seal.SealVerifier.Verified;
import org.whistle.startup.Command;

/**
 * {@code verify [--seals DIRECTORY] [--key PUBLIC.pem]} from the command line: holds entries against links, links
 * against seals, and seals against each other. It reads and writes nothing, so that it can be asked of a copy.
 */
public final class VerifyCommand {

    /** All is as it was written and sealed. */
    static final int INTACT = 0;

    /** Arguments, key or folder cannot be used; nothing was verified. */
    static final int UNUSABLE = 1;

    /** Something was changed. */
    static final int CHANGED = 2;

    /** The first word of the command line. */
    public static final String NAME = "verify";

    private static final long SECOND = 1_000_000_000L;
    private static final long BETWEEN_WORDS = 3 * SECOND;
    private static final Map<String, String> OPTIONS =
            Map.of("--seals", "whistle.seal.directory", "--key", "whistle.seal.public-key");

    private VerifyCommand() {}

    /** @return what the process shall exit with */
    public static int run(String... arguments) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "spring.datasource.hikari.read-only", "true",
                "spring.datasource.hikari.maximum-pool-size", "2"));
        List<String> others = new ArrayList<>(List.of("--spring.main.web-application-type=none"));
        Iterator<String> words = Arrays.stream(arguments).skip(1).iterator();
        while (words.hasNext()) {
            String word = words.next();
            if (word.startsWith("--") && word.contains("=")) {
                others.add(word);
                continue;
            }
            String setting = OPTIONS.get(word);
            String path = words.hasNext() ? words.next() : "";
            if (setting == null || path.isEmpty() || !Files.exists(Path.of(path))) {
                return unusable("用法 · Usage: java -jar whistle.jar verify [--seals DIRECTORY] [--key PUBLIC.pem]");
            }
            settings.put(setting, path);
        }
        return Command.run(Verification.class, settings, others.toArray(String[]::new), VerifyCommand::verify);
    }

    private static int unusable(String reason) {
        System.err.println(reason);
        return UNUSABLE;
    }

    /** What is told in the end. */
    private record Report(
            boolean intact, long links, int seals, String key, List<SealFinding> findings, double seconds) {}

    private static int verify(Command command) {
        PublicKeyFile key = key(command);
        if (key == null) {
            return unusable("没有公钥，请用 --key 指定 · No public key: name it with --key");
        }
        long begin = System.nanoTime();
        Verified verified = command.bean(SealVerifier.class).verifyAll(key, new Words(begin));
        double seconds = Math.round((System.nanoTime() - begin) * 10.0 / SECOND) / 10.0;
        boolean intact = verified.findings().isEmpty();
        command.report(new Report(
                intact, verified.links(), verified.seals().size(), key.fingerprint(), verified.findings(), seconds));
        return intact ? INTACT : CHANGED;
    }

    private static PublicKeyFile key(Command command) {
        Path named = command.bean(SealSettings.class).publicKey();
        try {
            return named == null
                    ? command.bean(SealDirectory.class).publicKey()
                    : PublicKeyFile.read(Files.readString(named));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Tells every few seconds how far it is. */
    private static final class Words implements LongConsumer {

        private final long begin;
        private long last;

        Words(long begin) {
            this.begin = begin;
            this.last = begin;
        }

        @Override
        public void accept(long links) {
            long now = System.nanoTime();
            if (now - last >= BETWEEN_WORDS) {
                last = now;
                System.err.printf("已查验 · verified %,d (%d s)%n", links, (now - begin) / SECOND);
            }
        }
    }
}
