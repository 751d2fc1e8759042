package org.whistle.fuzz;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One target in a process of its own, which is how Jazzer works; its words and finds are in a folder. */
record JazzerRun(int group, Target target, long seed, Path folder) {

    /** Ours, and the libraries that read for us; the sanitizers look at all classes, whatever stands here. */
    private static final List<String> GUIDED_BY =
            List.of("org.whistle.**", "org.apache.commons.csv.**", "org.yaml.snakeyaml.**", "com.twelvemonkeys.**");

    /** Helps chance through regular expressions, at a price of time and memory that would be judged as ours. */
    private static final String ROADBLOCKS = "com.code_intelligence.jazzer.sanitizers.RegexRoadblocks";

    private static final int LONGEST = 200_000;
    private static final Pattern COVERED = Pattern.compile("#(\\d+)\\s.* cov: (\\d+) ft: (\\d+) ");
    private static final Pattern FIND = Pattern.compile("^== Java (Exception|Assertion).*|.*Test unit written to.*");

    /**
     * Prints a line, and some for each find.
     *
     * @return how many finds there were; a process that broke off is one
     */
    int fuzz(long seconds) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        int code = process(seconds).redirectOutput(log.toFile()).start().waitFor();
        List<String> said = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
        System.out.printf("%-20s %s%n", target.name(), covered(said));
        said.stream().filter(FIND.asMatchPredicate()).forEach(line -> System.out.println("  FIND " + line));
        int finds;
        try (Stream<Path> kept = Files.list(folder.resolve("finds"))) {
            finds = (int) kept.count();
        }
        if (code != 0) {
            System.out.printf("  broke off with %d, see %s%n", code, log);
        }
        return code == 0 ? finds : Math.max(1, finds);
    }

    private ProcessBuilder process(long seconds) throws IOException {
        Path seeds = Files.createDirectories(folder.resolve("seeds"));
        int number = 0;
        for (byte[] input : target.corpus()) {
            Files.write(seeds.resolve(String.valueOf(number++)), input);
        }
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-Djava.awt.headless=true",
                        "-D" + Judge.GROUP + "=" + group,
                        "-D" + Judge.TARGET + "=" + target.name(),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + Judge.class.getName(),
                        "--instrumentation_includes=" + String.join(File.pathSeparator, GUIDED_BY),
                        "--disabled_hooks=" + ROADBLOCKS,
                        "--keep_going=0",
                        "--reproducer_path=" + folder,
                        "-artifact_prefix=" + Files.createDirectories(folder.resolve("finds")) + File.separator,
                        "-dict=" + Path.of("src", "bench", "fuzz", "words.dict"),
                        "-seed=" + seed,
                        "-max_total_time=" + seconds,
                        "-max_len=" + LONGEST,
                        "-timeout=60",
                        "-report_slow_units=60",
                        Files.createDirectories(folder.resolve("corpus")).toString(),
                        seeds.toString())
                .redirectErrorStream(true);
    }

    private static String covered(List<String> said) {
        return said.stream()
                .map(COVERED::matcher)
                .filter(Matcher::find)
                .reduce((earlier, last) -> last)
                .map(last -> "%,12d inputs %,6d edges %,7d features"
                        .formatted(
                                Long.valueOf(last.group(1)), Long.valueOf(last.group(2)), Long.valueOf(last.group(3))))
                .orElse("nothing");
    }
}
