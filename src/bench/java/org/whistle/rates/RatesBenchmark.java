package org.whistle.rates;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.WhistleApplication;
import org.whistle.rates.RateRebuild.Rebuilt;

/**
 * Rates over many closed requests: how long a rebuild takes, how fast the door answers from the read model, and how soon
 * a new answer shows. It needs a folder of its own, some 6 GB for a million requests; nothing of it is of use afterwards.
 */
public final class RatesBenchmark {

    static final String PASSWORD = "a-password-for-a-bench";

    private static final int REQUESTS = 1_000_000;
    private static final int CALLS = 50;
    private static final List<String> SPANS =
            List.of("from=2026-03&to=2026-03", "from=2026-03-10&to=2026-04-20", "from=2025-07&to=2026-06", "from=2025-01&to=2026-12");

    private RatesBenchmark() {}

    /** @param arguments the folder where it is not one below target, and how many requests where it is not a million */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path home = arguments.length > 0 ? Path.of(arguments[0]) : Path.of("target", "rates-benchmark");
        int requests = arguments.length > 1 ? Integer.parseInt(arguments[1]) : REQUESTS;
        try (ConfigurableApplicationContext filling = start(home, "false")) {
            JdbcClient database = filling.getBean(JdbcClient.class);
            if (ManyRequests.count(database) == 0) {
                long begin = System.nanoTime();
                new ManyRequests(database).write(requests);
                told("case files of %,d requests written: %.0f s", requests, seconds(begin));
            }
            rebuild(filling, database);
            rebuild(filling, database);
        }
        try (ConfigurableApplicationContext running = start(home, "true")) {
            RateDoor door = new RateDoor(running);
            for (String span : SPANS) {
                for (By by : By.values()) {
                    told("%-30s by %-10s %s", span, by.word(), door.times(span + "&by=" + by.word(), CALLS));
                }
            }
            told("from the commit of an answer to the figure: %s", door.freshness(20));
        }
    }

    private static void rebuild(ConfigurableApplicationContext context, JdbcClient database) {
        long begin = System.nanoTime();
        Rebuilt rebuilt = context.getBean(RateRebuild.class).rebuild(cases -> {}).orElseThrow();
        told(
                "rebuilt in %.0f s: %,d cases, %,d marks, %d uncounted, differences: %s; %s",
                seconds(begin),
                rebuilt.cases(),
                rebuilt.marks(),
                rebuilt.uncounted(),
                rebuilt.differences(),
                ManyRequests.sizes(database));
    }

    private static ConfigurableApplicationContext start(Path home, String scheduled) {
        return new SpringApplicationBuilder(WhistleApplication.class)
                .run(
                        "--server.port=0",
                        "--whistle.embedded.home=" + home,
                        "--whistle.sample.password=" + PASSWORD,
                        "--whistle.sealing.scheduled=false",
                        "--whistle.rates.scheduled=" + scheduled,
                        "--camunda.bpm.job-execution.enabled=false",
                        "--logging.level.root=warn");
    }

    private static double seconds(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
    }

    /** The answer of a command that somebody started to read it. */
    private static void told(String words, Object... arguments) {
        System.out.printf(words + "%n", arguments);
    }
}
