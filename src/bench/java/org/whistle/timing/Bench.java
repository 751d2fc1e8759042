package org.whistle.timing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.whistle.WhistleApplication;

/** The application as benchmarks start it: on a database of its own, and nothing at work but what is measured. */
public final class Bench {

    static final String PASSWORD = "a-password-for-a-bench";

    private Bench() {}

    /** @return the first argument, or the folder of this name below target */
    public static Path folder(String[] arguments, String name) {
        return arguments.length > 0 ? Path.of(arguments[0]) : Path.of("target", name);
    }

    public static ConfigurableApplicationContext start(Path home, String... more) {
        List<String> settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--whistle.embedded.home=" + home,
                "--whistle.sample.password=" + PASSWORD,
                "--whistle.sealing.scheduled=false",
                "--whistle.rates.scheduled=false",
                "--whistle.supervision.scheduled=false",
                "--whistle.steps.scheduled=false",
                "--camunda.bpm.job-execution.enabled=false",
                "--logging.level.root=warn"));
        settings.addAll(List.of(more));
        return new SpringApplicationBuilder(WhistleApplication.class).run(settings.toArray(String[]::new));
    }

    /** The answer of a command that somebody started to read it. */
    public static void told(String words, Object... arguments) {
        System.out.printf(words + "%n", arguments);
    }
}
