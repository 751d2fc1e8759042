package org.whistle.workflow.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.WhistleApplication;

/**
 * The tab 案卷 and the cards of a list, beside no closed requests and beside a million, in one run: how long both take over
 * HTTP, and how much longer with the million. It needs a folder of its own, some 3 GB; nothing of it is of use afterwards.
 */
public final class CaseFileTabBenchmark {

    private static final int CLOSED = Integer.getInteger("bench.requests", 1_000_000);
    private static final int AT_ONCE = 100_000;
    private static final int CALLS = 40;
    private static final String PASSWORD = "a-password-for-a-bench";

    /** Of three years, and all in the cells of one community: some 60,000 in the cell of the case itself. */
    private static final String FILL =
            """
            with known as (select array_agg(code order by code) as items from whistle.item where code <> '00-00')
            insert into whistle.resident_request
              (tracking_number, secret_hash, item, level, community, channel, description, longitude, latitude,
               status, stage, filed_at, deadline, ended_at)
            select '900002-20200101-' || lpad(n::text, 9, '0'), decode(md5(n::text), 'hex'),
                   items[1 + n % cardinality(items)], 'ORDINARY', '330105001052', 'PORTAL', repeat('路灯不亮', 20),
                   120.155 + (n % 4) * 0.001, 30.285 + (n / 4 % 4) * 0.001,
                   'CLOSED', 'EVALUATION', now() - (:all - n) * (interval '3 years' / :all),
                   now() + interval '5 days', now()
            from generate_series(:first::bigint, :last::bigint) n, known
            """;

    private static final String ENTRIES =
            """
            insert into whistle.case_event (case_key, at, source, kind, actor, stage, detail)
            select '900002-20200101-' || lpad(n::text, 9, '0'), now(), 'ENGINE', 'ENGINE_EVENTS', 'system', null,
                   '[{"e": "decision", "d": "setDeadlines"}]'
            from generate_series(:first::bigint, :last::bigint) n
            """;

    private CaseFileTabBenchmark() {}

    /** @param arguments the folder where it is not one below target */
    public static void main(String[] arguments) throws Exception {
        Path home = arguments.length > 0 ? Path.of(arguments[0]) : Path.of("target", "case-file-benchmark");
        try (ConfigurableApplicationContext running = start(home)) {
            JdbcClient database = running.getBean(JdbcClient.class);
            Door door = new Door(running);
            String task = door.open();
            String tab = "/api/cases/of-task/" + task;
            String cards = "/api/cases?tasks=" + task;
            Times tabBefore = times(door, tab);
            Times cardsBefore = times(door, cards);
            fill(database);
            // as long after the fill, so that both are compiled alike
            Times tabAfter = times(door, tab);
            Times cardsAfter = times(door, cards);
            told("tab, no closed requests      %s", tabBefore);
            told("tab, %,d closed requests %s", CLOSED, tabAfter);
            told("cards, none                  %s", cardsBefore);
            told("cards, %,d               %s", CLOSED, cardsAfter);
            told("tab %.2f, cards %.2f times as long", tabAfter.p50() / tabBefore.p50(), cardsAfter.p50() / cardsBefore.p50());
        }
    }

    private static void fill(JdbcClient database) {
        for (int done = 0; done < CLOSED; done += AT_ONCE) {
            long last = Math.min(CLOSED, done + AT_ONCE);
            database.sql(FILL)
                    .param("all", CLOSED)
                    .param("first", done + 1)
                    .param("last", last)
                    .update();
            database.sql(ENTRIES).param("first", done + 1).param("last", last).update();
        }
        for (String table : List.of("resident_request", "case_event")) {
            database.sql("vacuum analyze whistle." + table).update();
        }
    }

    private static Times times(Door door, String address) throws Exception {
        for (int call = 0; call < CALLS; call++) {
            door.get(address);
        }
        double[] took = new double[CALLS];
        for (int call = 0; call < CALLS; call++) {
            long begin = System.nanoTime();
            door.get(address);
            took[call] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(took);
        return new Times(took[CALLS / 2], took[CALLS * 95 / 100]);
    }

    /** In milliseconds. */
    private record Times(double p50, double p95) {

        @Override
        public String toString() {
            return "p50 %.1f ms, p95 %.1f ms".formatted(p50, p95);
        }
    }

    /** Asked as a program does, in the name of the grid worker. */
    private record Door(HttpClient client, int port, ObjectMapper json) {

        private static final String FILED =
                """
                {"description": "楼道里堆了纸箱。", "item": "01-02", "longitude": 120.157, "latitude": 30.286,
                 "channel": "PORTAL"}
                """;

        Door(ConfigurableApplicationContext context) {
            this(
                    HttpClient.newHttpClient(),
                    ((ServletWebServerApplicationContext) context).getWebServer().getPort(),
                    new ObjectMapper());
        }

        /** @return the task of a request that is filed now */
        String open() throws IOException, InterruptedException {
            JsonNode filed = send(request("/api/requests")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(FILED)));
            String number = filed.path("trackingNumber").asText();
            return get("/engine-rest/task?processInstanceBusinessKey=" + number).path(0).path("id").asText();
        }

        JsonNode get(String path) throws IOException, InterruptedException {
            String signedIn = Base64.getEncoder()
                    .encodeToString(("grid:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
            return send(request(path).header("Authorization", "Basic " + signedIn));
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        }

        private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() > 299) {
                throw new IOException(answer.uri() + " answered " + answer.statusCode() + " " + answer.body());
            }
            return json.readTree(answer.body());
        }
    }

    private static ConfigurableApplicationContext start(Path home) {
        return new SpringApplicationBuilder(WhistleApplication.class)
                .run(
                        "--server.port=0",
                        "--whistle.embedded.home=" + home,
                        "--whistle.sample.password=" + PASSWORD,
                        "--whistle.sealing.scheduled=false",
                        "--whistle.rates.scheduled=false",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--logging.level.root=warn");
    }

    /** The answer of a command that somebody started to read it. */
    private static void told(String words, Object... arguments) {
        System.out.printf(words + "%n", arguments);
    }
}
