package org.whistle.startup;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Function;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The application while it carries out a command from the command line: it comes up as always, but opens no door and
 * works on no job of the engine. It may run beside another one that serves people, and leaves to that one what is done
 * in the background. The report goes to the standard output, everything else to the error output.
 */
public final class Command {

    /** It does one thing after the other, beside an application that needs the server's connections. */
    private static final String FEW_CONNECTIONS = "4";

    private static final Map<String, Object> NO_DOORS = Map.of(
            "spring.datasource.hikari.maximum-pool-size", FEW_CONNECTIONS,
            "server.port", "-1",
            "management.server.port", "-1",
            "camunda.bpm.job-execution.enabled", "false",
            "whistle.imports.tidied", "false",
            "whistle.retention.scheduled", "false",
            "whistle.plain-contacts.scheduled", "false",
            "whistle.guard.deployed", "leave",
            "whistle.seal.scheduled", "false");

    private final ConfigurableApplicationContext application;
    private final PrintStream output;

    private Command(ConfigurableApplicationContext application, PrintStream output) {
        this.application = application;
        this.output = output;
    }

    /**
     * Brings the application up, and down again when the deed is done.
     *
     * @param application the class that Spring Boot starts
     * @param settings what else is otherwise than when the application serves people
     * @return what the deed came to
     */
    public static <T> T run(
            Class<?> application, Map<String, Object> settings, String[] arguments, Function<Command, T> deed) {
        PrintStream output = System.out;
        System.setOut(System.err);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(application)
                .initializers(Command::leaveToOthers, starting -> change(starting, "settings of the command", settings))
                .run(arguments)) {
            return deed.apply(new Command(context, output));
        }
    }

    /** What a command does not do, whichever it is; it goes before all other settings. */
    public static void leaveToOthers(ConfigurableApplicationContext starting) {
        change(starting, "command line", NO_DOORS);
    }

    private static void change(ConfigurableApplicationContext starting, String name, Map<String, Object> settings) {
        starting.getEnvironment().getPropertySources().addFirst(new MapPropertySource(name, settings));
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /** Writes what came of it, as JSON. */
    public void report(Object report) {
        try {
            bean(ObjectMapper.class)
                    .writer()
                    .with(SerializationFeature.INDENT_OUTPUT)
                    .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                    .writeValue(output, report);
            output.println();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
