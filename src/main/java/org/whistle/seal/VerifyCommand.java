package org.whistle.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
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
    /** Of Spring, as in --spring.datasource.url=…; options of ours have no dot. */
    private static final Pattern SETTING = Pattern.compile("--[a-z-]+\\.[^=]+=");

    private static final String USAGE =
            "用法 · Usage: java -jar whistle.jar verify [--seals DIRECTORY] [--key PUBLIC.pem]";
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
            if (SETTING.matcher(word).lookingAt()) {
                others.add(word);
                continue;
            }
            String[] parts = word.split("=", 2);
            String setting = OPTIONS.get(parts[0]);
            String path = parts.length == 2 ? parts[1] : words.hasNext() ? words.next() : "";
            if (setting == null || path.isEmpty() || !Files.exists(Path.of(path))) {
                return unusable(USAGE);
            }
            settings.put(setting, path);
        }
        return Command.run(Verification.class, settings, others.toArray(String[]::new), VerifyCommand::verify);
    }

    private static int unusable(String reason) {
        System.err.println(reason);
        return UNUSABLE;
    }

    /**
     * What is told in the end.
     *
     * @param key the fingerprint of the public key
     * @param keyFrom the file it was read from
     * @param newestSeal when it was made; what was written since is not sealed yet
     */
    private record Report(
            boolean intact,
            long links,
            int seals,
            Instant newestSeal,
            String key,
            String keyFrom,
            List<SealFinding> findings,
            double seconds) {}

    private static int verify(Command command) {
        Path named = command.bean(SealSettings.class).publicKey();
        Path file = named == null ? command.bean(SealDirectory.class).publicKeyFile() : named;
        if (!Files.exists(file)) {
            return unusable("没有公钥，请用 --key 指定 · No public key: name it with --key");
        }
        if (named == null) {
            System.err.println("公钥取自封存目录；能写该目录的人也能换掉它，请用 --key 指定您另存的公钥"
                    + " · The key is the one beside the seals, where whoever writes them can change it: name a copy of"
                    + " your own with --key");
        }
        PublicKeyFile key = key(file);
        long begin = System.nanoTime();
        Verified verified = command.bean(SealVerifier.class).verifyAll(key, new Words(begin));
        double seconds = Math.round((System.nanoTime() - begin) * 10.0 / SECOND) / 10.0;
        boolean intact = verified.findings().isEmpty();
        if (intact && verified.seals().isEmpty()) {
            return unusable("没有可查验的封存，请用 --seals 指定目录 · No seal to verify: name their folder with --seals");
        }
        command.report(new Report(
                intact,
                verified.links(),
                verified.seals().size(),
                verified.newest() == null ? null : verified.newest().sealedAt(),
                key.fingerprint(),
                file.toAbsolutePath().normalize().toString(),
                verified.findings(),
                seconds));
        return intact ? INTACT : CHANGED;
    }

    private static PublicKeyFile key(Path file) {
        try {
            return PublicKeyFile.read(Files.readString(file));
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
