package org.whistle.supervision;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Requests of 18 months with their case files, written by the database itself, in ten communities of one district. One in
 * a hundred still goes on, with the promise and two clocks of a department; of those one in eight is late.
 */
final class ManyCases {

    private static final int AT_ONCE = 50_000;

    private static final String COMMUNITIES =
            """
            insert into whistle.unit (code, kind, name, english, parent)
            select '3301059900' || lpad(c::text, 2, '0'), 'COMMUNITY', '社区 ' || c, 'Community ' || c, '330105001'
            from generate_series(1, 10) c on conflict do nothing
            """;

    private static final String REQUESTS =
            """
            with known as (
              select array(select code from whistle.item where code <> '00-00' order by code) as items)
            insert into whistle.resident_request
              (tracking_number, secret_hash, item, level, community, channel, description, longitude, latitude,
               status, stage, filed_at, deadline, ended_at)
            select 'C' || lpad(c::text, 9, '0'), decode(md5(c::text), 'hex'),
                   items[1 + (c * 7919) % cardinality(items)], 'ORDINARY',
                   '3301059900' || lpad((c % 10 + 1)::text, 2, '0'), 'PORTAL', '路灯不亮',
                   120.10 + (c % 10) * 0.01 + (c * 31 % 7000) / 1000000.0,
                   30.25 + (c % 10) * 0.008 + (c * 37 % 6000) / 1000000.0,
                   case when c % 100 = 0 then 'OPEN' else 'CLOSED' end,
                   case when c % 100 = 0 then 'JOINT_RESOLUTION' else 'EVALUATION' end,
                   filed, filed + interval '5 days', case when c % 100 <> 0 then filed + interval '4 days' end
            from known, generate_series(:first::bigint, :last::bigint) c,
                 lateral (select now() - (:all - c) * (interval '540 days' / :all) as filed) as age
            """;

    private static final String CLOCKS =
            """
            with open as (
              select tracking_number, ('x' || substr(md5(tracking_number), 1, 6))::bit(24)::integer as drawn
              from whistle.resident_request
              where status = 'OPEN' and tracking_number between 'C' || lpad(:first::text, 9, '0')
                                                            and 'C' || lpad(:last::text, 9, '0')),
            timed as (
              select *, now() + (drawn % 192 - 24) * interval '1 hour' as deadline from open)
            insert into whistle.clock
              (tracking_number, kind, department, round, started_at, time_limit, deadline, provisional, standing,
               paused_until)
            select tracking_number, kind, department, 0, deadline - interval '5 days', 'P5D', deadline, false,
                   case when deadline < now() - interval '12 hours' then 'REMINDED' when deadline < now() then 'OVERDUE'
                        when deadline < now() + interval '12 hours' then 'DUE_SOON' else 'WITHIN_TIME' end,
                   case when drawn % 31 = 0 then now() + interval '3 days' end
            from timed cross join lateral (values
              ('RESOLUTION', null),
              ('RESOLUTION', (array['sanitation', 'housing', 'police', 'watersupply'])[1 + drawn % 4]),
              ('FIRST_CONTACT', (array['sanitation', 'housing', 'police', 'watersupply'])[1 + drawn % 4])
            ) clock (kind, department)
            """;

    private static final String ENTRIES =
            """
            with request as (
              select r.tracking_number as number, r.filed_at as filed, r.item, r.community, c,
                     (array['sanitation', 'housing', 'police', 'watersupply'])[1 + c % 4] as department,
                     interval '1 minute' * (10 + c * 7919 % 600) as step
              from generate_series(:first::bigint, :last::bigint) c
              join whistle.resident_request r on r.tracking_number = 'C' || lpad(c::text, 9, '0'))
            insert into whistle.case_event (case_key, at, source, kind, actor, stage, detail)
            select number, filed + after, 'DOMAIN', kind, 'system', null, detail
            from request cross join lateral (values
              (1, interval '0', 'FILED',
               json_build_object('channel', 'PORTAL', 'item', item, 'community', community)),
              (2, step, 'ACCEPTED', '{}'::json),
              (3, step * 2, 'DISPATCH_PROPOSED', json_build_object('blower', 'COMMUNITY')),
              (4, step * 3, 'WHISTLE_BLOWN', json_build_object('lead', department, 'supporting', '')),
              (5, step * 3, 'REPORT_IN_DUE',
               json_build_object('clock', 'REPORT_IN', 'owner', department, 'deadline',
                                 to_char((filed + interval '1 day') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))),
              (6, step * 4, case when c % 37 = 0 then 'RETURNED' else 'REPORTED_IN' end,
               json_build_object('department', department)),
              (7, step * 5, case when c % 74 = 0 then 'RETURNED' when c % 13 = 0 then 'OVERDUE' else 'CONTACTED' end,
               json_build_object('clock', 'PROMISE', 'owner', '', 'department', department, 'deadline',
                                 to_char((filed + interval '1 day') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))),
              (8, interval '2 days', 'CLOCK_STOPPED',
               json_build_object('clock', 'FIRST_CONTACT', 'owner', department, 'outcome', 'DONE', 'deadline',
                                 to_char((filed + case when c % 17 = 0 then interval '1 hour' else interval '3 days' end)
                                   at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))),
              (9, interval '3 days', 'RESULT_SUBMITTED',
               json_build_object('department', department, 'measures', '已处理')),
              (10, interval '3 days' + step, 'VERIFIED', '{}'::json),
              (11, interval '4 days', 'EVALUATED',
               json_build_object('by', 'RESIDENT', 'solved', case when c % 4 = 0 then 'NO' else 'YES' end,
                                 'satisfaction', case when c % 7 = 0 then 'NOT_SATISFIED' else 'SATISFIED' end)),
              (12, interval '4 days', 'CLOSED', '{}'::json)
            ) entry (place, after, kind, detail)
            where c % 100 <> 0 or place < 7
            order by c, place
            """;

    private final JdbcClient database;

    ManyCases(JdbcClient database) {
        this.database = database;
    }

    void write(int requests) {
        database.sql(COMMUNITIES).update();
        for (int done = 0; done < requests; done += AT_ONCE) {
            int last = Math.min(requests, done + AT_ONCE);
            for (String part : List.of(REQUESTS, CLOCKS, ENTRIES)) {
                var statement = database.sql(part).param("first", done + 1).param("last", last);
                (part.equals(REQUESTS) ? statement.param("all", requests) : statement).update();
            }
        }
        analyze();
    }

    void analyze() {
        for (String table : List.of("resident_request", "clock", "case_event", "level_case", "level_sum")) {
            database.sql("vacuum analyze whistle." + table).update();
        }
    }

    static boolean isWritten(JdbcClient database) {
        return database.sql("select exists (select from whistle.resident_request where tracking_number = 'C000000001')")
                .query(Boolean.class)
                .single();
    }
}
