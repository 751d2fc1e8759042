package org.whistle.workflow.tasklist;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.timing.Bench;
import org.whistle.timing.Door;
import org.whistle.timing.Times;

/**
 * The tab 案卷 and the cards of a list, beside no closed requests and beside a million, in one run: how long both take over
 * HTTP, and how much longer with the million. It needs a folder of its own, some 3 GB; nothing of it is of use afterwards.
 */
public final class CaseFileTabBenchmark {

    private static final int CLOSED = Integer.getInteger("bench.requests", 1_000_000);
    private static final int AT_ONCE = 100_000;
    /** Many, so that what is asked first is compiled as far as what is asked last. */
    private static final int CALLS = 400;

    private static final String FILED =
            """
            {"description": "楼道里堆了纸箱。", "item": "01-02", "longitude": 120.157, "latitude": 30.286,
             "channel": "PORTAL"}
            """;

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
        Path home = Bench.folder(arguments, "case-file-benchmark");
        try (ConfigurableApplicationContext running = Bench.start(home)) {
            JdbcClient database = running.getBean(JdbcClient.class);
            Door door = new Door(running, "grid");
            String task = open(door);
            String tab = "/api/cases/of-task/" + task;
            String cards = "/api/cases?tasks=" + task;
            Times tabBefore = Times.of(CALLS, () -> door.get(tab));
            Times cardsBefore = Times.of(CALLS, () -> door.get(cards));
            fill(database);
            Times tabAfter = Times.of(CALLS, () -> door.get(tab));
            Times cardsAfter = Times.of(CALLS, () -> door.get(cards));
            Bench.told("tab, no closed requests      %s", tabBefore);
            Bench.told("tab, %,d closed requests %s", CLOSED, tabAfter);
            Bench.told("cards, none                  %s", cardsBefore);
            Bench.told("cards, %,d               %s", CLOSED, cardsAfter);
            Bench.told("tab %s%ncards %s", tabAfter.beside(tabBefore), cardsAfter.beside(cardsBefore));
        }
    }

    /** @return the task of a request that is filed now */
    private static String open(Door door) throws IOException, InterruptedException {
        ObjectMapper json = new ObjectMapper();
        String number = json.readTree(door.file(FILED)).path("trackingNumber").asText();
        return json.readTree(door.get("/engine-rest/task?processInstanceBusinessKey=" + number))
                .path(0)
                .path("id")
                .asText();
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
}
