package org.whistle.supervision;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.WhistleApplication;
import org.whistle.servicelevel.OpenClocks;

/**
 * The page of service levels, of few cases and of a hundred times as many, in one run: how long each of its questions
 * takes at the door, and how much longer the many take. It needs a folder of its own; nothing of it is of use afterwards.
 */
public final class ServiceLevelBenchmark {

    private static final String PASSWORD = "a-password-for-a-bench";
    private static final int FEW = 10_000;
    private static final int CALLS = 40;
    private static final String PAGE = "/api/supervision/levels?period=";
    private static final List<String> ADDRESSES = List.of(
            PAGE + "week",
            PAGE + "month",
            PAGE + "quarter",
            PAGE + "own&from=2025-08-10&to=2026-09-20",
            "/api/supervision/levels/risk?size=20",
            "/api/supervision/levels/summary",
            "/api/supervision/levels/table?part=rates&period=quarter");

    private ServiceLevelBenchmark() {}

    /** @param arguments the folder where it is not one below target, and how many the few are where not ten thousand */
    public static void main(String[] arguments) throws Exception {
        Path folder = arguments.length > 0 ? Path.of(arguments[0]) : Path.of("target", "service-level-benchmark");
        int few = arguments.length > 1 ? Integer.parseInt(arguments[1]) : FEW;
        Map<String, Double> first = new LinkedHashMap<>();
        for (int requests : List.of(few, few * 100)) {
            Path home = folder.resolve(String.valueOf(requests));
            try (ConfigurableApplicationContext filling = start(home)) {
                fill(filling, requests);
            }
            // once more, so that the connections know the tables as they are now
            try (ConfigurableApplicationContext running = start(home)) {
                told("%n%,d requests%n", requests);
                ask(running, first);
            }
        }
    }

    private static void fill(ConfigurableApplicationContext context, int requests) {
        JdbcClient database = context.getBean(JdbcClient.class);
        ManyCases cases = new ManyCases(database);
        if (!ManyCases.isWritten(database)) {
            cases.write(requests);
        }
        long begin = System.nanoTime();
        context.getBean(LevelProjector.class).project();
        told("counted in %.0f s", Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0);
        cases.analyze();
    }

    private static void ask(ConfigurableApplicationContext context, Map<String, Double> first) throws Exception {
        int port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
        HttpClient client = HttpClient.newHttpClient();
        for (String address : ADDRESSES) {
            measure(address, first, () -> call(client, port, address));
        }
        OpenClocks clocks = context.getBean(OpenClocks.class);
        measure("the clocks counted afresh (once in ten seconds)", first, () -> {
            clocks.forget();
            return clocks.counted();
        });
    }

    private static void measure(String what, Map<String, Double> first, Callable<?> call) throws Exception {
        for (int time = 0; time < CALLS; time++) {
            call.call();
        }
        List<Long> times = new ArrayList<>();
        for (int time = 0; time < CALLS; time++) {
            long begin = System.nanoTime();
            call.call();
            times.add(System.nanoTime() - begin);
        }
        List<Long> sorted = times.stream().sorted().toList();
        double least = sorted.get(0) / 1e6;
        double p50 = sorted.get(CALLS / 2) / 1e6;
        double p50OfFew = first.computeIfAbsent(what, same -> p50);
        // where others use the machine, the least says more
        double leastOfFew = first.computeIfAbsent(what + " least", same -> least);
        told(
                "%-62s p50 %.1f ms, p95 %.1f ms, least %.1f ms; ratio of p50 %.2f, of least %.2f",
                what, p50, sorted.get(CALLS * 95 / 100) / 1e6, least, p50 / p50OfFew, least / leastOfFew);
    }

    private static int call(HttpClient client, int port, String path) throws IOException, InterruptedException {
        String pair = "supervisor:" + PASSWORD;
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                        .build(),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        return answer.body().length;
    }

    private static ConfigurableApplicationContext start(Path home) {
        return new SpringApplicationBuilder(WhistleApplication.class)
                .run(
                        "--server.port=0",
                        "--whistle.embedded.home=" + home,
                        "--whistle.sample.password=" + PASSWORD,
                        "--whistle.sealing.scheduled=false",
                        "--whistle.rates.scheduled=false",
                        "--whistle.supervision.scheduled=false",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--logging.level.root=warn");
    }

    /** The answer of a command that somebody started to read it. */
    private static void told(String words, Object... arguments) {
        System.out.printf(words + "%n", arguments);
    }
}
