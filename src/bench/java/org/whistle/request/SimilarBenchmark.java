package org.whistle.request;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.WhistleApplication;
import org.whistle.place.Places;
import org.whistle.place.Point;

/**
 * How long it takes to look for similar requests while somebody writes, among 200,000 of one community: as many as a
 * large one has in years, half of them of the last 60 days, and one item far more often than the others.
 */
public final class SimilarBenchmark {

    private static final int REQUESTS = 200_000;
    private static final int CALLS = 400;

    private static final String FILL =
            """
            with known as (select array_agg(code order by code) as items from whistle.item where publication = 'PUBLIC')
            insert into whistle.resident_request
              (tracking_number, secret_hash, item, level, community, channel, description, address, longitude, latitude,
               status, stage, filed_at, deadline, ended_at)
            select 'S' || lpad(n::text, 9, '0'), decode(md5(n::text), 'hex'),
                   case when n % 5 = 0 then '01-02' else items[1 + n % cardinality(items)] end, 'ORDINARY',
                   '330105001052', 'PORTAL', repeat('路灯不亮', 20), '米市新村', 120.1535 + random() * 0.006,
                   30.2842 + random() * 0.0055,
                   case when n % 4 = 0 then 'OPEN' else 'CLOSED' end,
                   case when n % 8 = 0 then 'REPORT' when n % 4 = 0 then 'RESPONSE' else 'EVALUATION' end,
                   now() - random() * interval '120 days', now() + interval '5 days',
                   case when n % 4 = 0 then null else now() end
            from generate_series(1, ?::integer) n, known
            """;

    private SimilarBenchmark() {}

    /** @param arguments the folder of the database, where it is not one below target */
    public static void main(String[] arguments) {
        Path home = arguments.length > 0 ? Path.of(arguments[0]) : Path.of("target", "similar-benchmark");
        try (ConfigurableApplicationContext application = start(home)) {
            JdbcClient database = application.getBean(JdbcClient.class);
            if (database.sql("select count(*) from whistle.resident_request")
                            .query(Long.class)
                            .single()
                    == 0) {
                database.sql(FILL).param(REQUESTS).update();
                database.sql("vacuum analyze whistle.resident_request").update();
            }
            SimilarRequests similar = application.getBean(SimilarRequests.class);
            Places places = application.getBean(Places.class);
            for (List<String> items : List.of(List.of("01-02"), List.of("07-03"), List.of("01-02", "01-07", "01-08"))) {
                times(similar, places, items);
                double[] took = times(similar, places, items);
                System.out.printf(
                        "%-24s p50 %.2f ms, p95 %.2f ms, most %.2f ms%n",
                        String.join(" ", items), took[CALLS / 2], took[CALLS * 95 / 100], took[CALLS - 1]);
            }
            plan(database).forEach(System.out::println);
        }
    }

    private static double[] times(SimilarRequests similar, Places places, List<String> items) {
        double[] took = new double[CALLS];
        for (int call = 0; call < CALLS; call++) {
            Point point = new Point(120.154 + call % 20 * 0.00025, 30.2845 + call % 17 * 0.0003);
            long begin = System.nanoTime();
            similar.near(places.spot(null, Optional.of(point)), items);
            took[call] = (System.nanoTime() - begin) / 1_000_000.0;
        }
        Arrays.sort(took);
        return took;
    }

    private static List<String> plan(JdbcClient database) {
        return database.sql("explain (analyze, buffers) " + SimilarRows.AROUND)
                .param("community", "330105001052")
                .param("items", new String[] {"01-02"})
                .param("since", Timestamp.from(Instant.now().minus(Duration.ofDays(60))))
                .param("latitudes", new Integer[] {30286, 30287, 30288})
                .param("longitudes", new Integer[] {120155, 120156, 120157})
                .param("most", 50)
                .query(String.class)
                .list();
    }

    private static ConfigurableApplicationContext start(Path home) {
        return new SpringApplicationBuilder(WhistleApplication.class)
                .run(
                        "--server.port=0",
                        "--whistle.embedded.home=" + home,
                        "--whistle.sample.password=a-password-for-a-bench",
                        "--whistle.sealing.scheduled=false",
                        "--whistle.rates.scheduled=false",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--logging.level.root=warn");
    }
}
