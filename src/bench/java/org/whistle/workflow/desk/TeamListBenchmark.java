package org.whistle.workflow.desk;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.timing.Bench;
import org.whistle.timing.Times;

/**
 * How long a team waits for its lists among 1,000 open tasks and among 100,000, all of them its own, in one run; and what
 * the triggers that keep them cost when a task begins.
 */
public final class TeamListBenchmark {

    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int COSTED = 10_000;
    private static final int CALLS = 80;
    private static final String TEAM = "department-sanitation";
    private static final String OWN = "'department-sanitation'";
    private static final String SPREAD = "'grid-' || n % 300";

    private static final DeskSight TEAM_SIGHT = new DeskSight("sanitation", Set.of(TEAM), Set.of(TEAM), false, true, false);
    /** A district of many teams, with as many tasks again. */
    private static final int TEAMS = 300;

    private static final int DISTRICT = 1_000_000;
    private static final DeskSight DISTRICT_SIGHT = new DeskSight("supervisor", Set.of(), teams(), false, true, true);
    private static final DeskSight ALL = new DeskSight("admin", Set.of(), Set.of(), true, false, false);

    private TeamListBenchmark() {}

    /** @param arguments the folder of the database, where it is not one below target; it has to be empty */
    public static void main(String[] arguments) throws Exception {
        Path home = Bench.folder(arguments, "desk-benchmark");
        try (ConfigurableApplicationContext application = Bench.start(home)) {
            JdbcClient database = application.getBean(JdbcClient.class);
            TeamDesk desk = application.getBean(TeamDesk.class);
            Workloads workloads = application.getBean(Workloads.class);
            fill(database, 0, FEW, OWN);
            fill(database, DISTRICT, DISTRICT + FEW, SPREAD);
            Map<String, Times> few = measure(desk, workloads);
            fill(database, FEW, MANY, OWN);
            fill(database, DISTRICT + FEW, DISTRICT + MANY, SPREAD);
            Map<String, Times> many = measure(desk, workloads);
            few.forEach((what, took) -> Bench.told(
                    "%-26s %s · %s · %s", what, took, many.get(what), many.get(what).beside(took)));
            costs(database);
        }
    }

    private static Set<String> teams() {
        return IntStream.range(0, TEAMS).mapToObj(team -> "grid-" + team).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Times> measure(TeamDesk desk, Workloads workloads) throws Exception {
        Map<String, Callable<?>> asked = new LinkedHashMap<>();
        for (DeskList list : DeskList.values()) {
            asked.put(list.name(), () -> desk.page(TEAM_SIGHT, list, null, null, Locale.CHINESE));
        }
        asked.put("UNIT of all teams", () -> desk.page(ALL, DeskList.UNIT, null, null, Locale.CHINESE));
        for (DeskList list : DeskList.values()) {
            asked.put(list + " of 300 teams", () -> desk.page(DISTRICT_SIGHT, list, null, null, Locale.CHINESE));
        }
        asked.put("counts of 300 teams", () -> desk.counts(DISTRICT_SIGHT));
        asked.put("workload of 300 teams", () -> workloads.of(DISTRICT_SIGHT, Locale.CHINESE));
        asked.put("search in 300 teams", () -> desk.page(DISTRICT_SIGHT, DeskList.UNIT, null, "没有的词", Locale.CHINESE));
        asked.put("counts", () -> desk.counts(TEAM_SIGHT));
        asked.put("workload", () -> workloads.of(TEAM_SIGHT, Locale.CHINESE));
        asked.put("search by words", () -> desk.page(TEAM_SIGHT, DeskList.UNIT, null, "拐角", Locale.CHINESE));
        asked.put("search, nothing there", () -> desk.page(TEAM_SIGHT, DeskList.UNIT, null, "没有的词", Locale.CHINESE));
        Map<String, Times> took = new LinkedHashMap<>();
        for (Map.Entry<String, Callable<?>> one : asked.entrySet()) {
            took.put(one.getKey(), Times.of(CALLS, one.getValue()));
        }
        return took;
    }

    /** One in twenty is overdue, one in ten came back, one in fifty is taken, one in a hundred waits for the resident. */
    private static void fill(JdbcClient database, int from, int to, String team) {
        run(
                database,
                """
                insert into whistle.resident_request
                  (tracking_number, secret_hash, item, level, community, channel, description, address, stage, filed_at,
                   deadline, redo_count)
                select 'D' || lpad(n::text, 9, '0'), decode(md5(n::text), 'hex'), '01-02', 'ORDINARY', '330105001052',
                       'PORTAL', '楼下垃圾没人收' || case when n % 40 = 0 then '，在拐角' else '' end, '米市新村 ' || n || ' 幢',
                       'RESPONSE', now(), now() + interval '5 days', case when n % 10 = 0 then 1 else 0 end
                from generate_series(?::integer + 1, ?::integer) n
                """,
                from,
                to);
        run(
                database,
                """
                insert into public.act_ru_execution (id_, rev_, proc_inst_id_, business_key_, is_active_, suspension_state_)
                select 'e' || n, 1, 'e' || n, 'D' || lpad(n::text, 9, '0'), true, 1
                from generate_series(?::integer + 1, ?::integer) n
                """,
                from,
                to);
        tasks(database, from, to, team);
        run(
                database,
                """
                insert into whistle.question (tracking_number, unit, text, asked_by, asked_at)
                select 'D' || lpad(n::text, 9, '0'), 'sanitation', '几号门口？', 'sanitation', now()
                from generate_series(?::integer + 1, ?::integer) n where n % 100 = 0
                """,
                from,
                to);
        database.sql("vacuum analyze").update();
    }

    private static void tasks(JdbcClient database, int from, int to, String team) {
        run(
                database,
                """
                insert into public.act_ru_task (id_, rev_, proc_inst_id_, execution_id_, name_, task_def_key_, assignee_,
                                                due_date_, suspension_state_)
                select 't' || n, 1, 'e' || n, 'e' || n, 'Report in · 签收报到', 'reportIn',
                       case when n % 50 = 0 then 'sanitation' end,
                       now() + (n % 100 - 5) * interval '3 hours' + n * interval '1 millisecond', 1
                from generate_series(?::integer + 1, ?::integer) n
                """,
                from,
                to);
        run(
                database,
                """
                insert into public.act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
                select 'l' || n, 1, %s, 'candidate', 't' || n
                from generate_series(?::integer + 1, ?::integer) n
                """
                        .formatted(team),
                from,
                to);
    }

    private static void run(JdbcClient database, String sql, int from, int to) {
        database.sql(sql).params(from, to).update();
    }

    /** The same tasks begin and end with the triggers and without. */
    private static void costs(JdbcClient database) {
        for (int round = 0; round < 2; round++) {
            double with = beginAndEnd(database);
            triggers(database, "disable");
            double without = beginAndEnd(database);
            triggers(database, "enable");
            Bench.told("a task begins and ends: %.0f µs with the triggers, %.0f µs without", with, without);
        }
    }

    private static void triggers(JdbcClient database, String what) {
        for (String table : new String[] {"act_ru_task", "act_ru_identitylink"}) {
            database.sql("alter table public." + table + " " + what + " trigger user").update();
        }
    }

    private static double beginAndEnd(JdbcClient database) {
        database.sql("delete from public.act_ru_identitylink where substr(id_, 2)::bigint <= ?")
                .param(COSTED)
                .update();
        database.sql("delete from public.act_ru_task where substr(id_, 2)::bigint <= ?")
                .param(COSTED)
                .update();
        long begin = System.nanoTime();
        tasks(database, 0, COSTED, OWN);
        database.sql("delete from public.act_ru_identitylink where substr(id_, 2)::bigint <= ?")
                .param(COSTED)
                .update();
        database.sql("delete from public.act_ru_task where substr(id_, 2)::bigint <= ?")
                .param(COSTED)
                .update();
        double took = (System.nanoTime() - begin) / 1_000.0 / COSTED;
        tasks(database, 0, COSTED, OWN);
        return took;
    }
}
