package org.whistle.rates;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;

/** {@code /api/rates} of a running application, with a watch in the hand. */
final class RateDoor {

    private final ApplicationContext context;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();

    RateDoor(ApplicationContext context) {
        this.context = context;
        this.port =
                ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    /** @return how long the calls took, in words */
    String times(String question, int calls) throws IOException, InterruptedException {
        List<Long> times = new ArrayList<>();
        ask(question);
        for (int call = 0; call < calls; call++) {
            long begin = System.nanoTime();
            ask(question);
            times.add(System.nanoTime() - begin);
        }
        return words(times);
    }

    /** @return how long it took until what was committed showed at the door, in words */
    String freshness(int answers) throws IOException, InterruptedException {
        CaseFile caseFile = context.getBean(CaseFile.class);
        TransactionTemplate transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        List<Long> times = new ArrayList<>();
        for (int answer = 0; answer < answers; answer++) {
            String unit = "bench-" + System.nanoTime();
            transaction.executeWithoutResult(status -> {
                caseFile.append(
                        unit,
                        CaseEventKind.FILED,
                        Map.of("channel", "PORTAL", "item", "01-02", "community", "330105001052"));
                caseFile.append(unit, CaseEventKind.RESULT_SUBMITTED, Map.of("department", unit, "measures", "-"));
                caseFile.append(
                        unit, CaseEventKind.EVALUATED, Map.of("by", "RESIDENT", "solved", "YES", "satisfaction", "SATISFIED"));
            });
            long begin = System.nanoTime();
            while (!ask("unit=" + unit).contains("\"SOLVED\":{\"raw\":{\"points\":1,")) {
                Thread.onSpinWait();
            }
            times.add(System.nanoTime() - begin);
        }
        return words(times);
    }

    private String ask(String question) throws IOException, InterruptedException {
        String pair = "supervisor:" + RatesBenchmark.PASSWORD;
        return client.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:%d/api/rates?%s".formatted(port, question)))
                                .header(
                                        "Authorization",
                                        "Basic "
                                                + Base64.getEncoder()
                                                        .encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private static String words(List<Long> times) {
        List<Long> sorted = times.stream().sorted().toList();
        return "p50 %d ms, p95 %d ms, most %d ms"
                .formatted(millis(sorted, 50), millis(sorted, 95), millis(sorted, 100));
    }

    private static long millis(List<Long> sorted, int percent) {
        int place = Math.max(0, (int) Math.ceil(sorted.size() * percent / 100.0) - 1);
        return sorted.get(place) / 1_000_000;
    }
}
