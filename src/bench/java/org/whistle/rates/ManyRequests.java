package org.whistle.rates;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Case files of closed requests of 18 months, written by the database itself: only what is counted, some nine entries each. */
final class ManyRequests {

    private static final int AT_ONCE = 100_000;

    private static final String ENTRIES =
            """
            with known as (
              select array(select code from whistle.item where code <> '00-00' order by code) as items,
                     array(select code from whistle.unit where kind = 'DEPARTMENT' order by code) as departments),
            request as (
              select c, 'B' || lpad(c::text, 9, '0') as number,
                     timestamptz '2025-05-01 00:00+08' + (c * 47.4) * interval '1 second' as filed,
                     items[1 + (c * 7919) % cardinality(items)] as item,
                     departments[1 + ((c * 7919) % cardinality(items) + case when c % 5 = 0 then c / 5 else 0 end)
                                     % cardinality(departments)] as department,
                     (330105001050 + c % 10)::text as community
              from generate_series(?::bigint, ?::bigint) c, known)
            insert into whistle.case_event (case_key, at, source, kind, actor, stage, detail)
            select number, filed + after, 'DOMAIN', kind, 'system', null, detail
            from request cross join lateral (values
              (1, interval '0', 'FILED',
               json_build_object('channel', 'PORTAL', 'item', item, 'community', community)),
              (2, interval '20 minutes', 'WHISTLE_BLOWN', json_build_object('lead', department, 'supporting', '')),
              (3, interval '1 hour', 'REPORTED_IN', json_build_object('department', department)),
              (4, interval '1 hour', 'CLOCK_STOPPED',
               json_build_object('clock', 'REPORT_IN', 'owner', department, 'outcome', 'DONE', 'deadline',
                                 to_char((filed + case when c % 23 = 0 then interval '50 minutes' else interval '1 day' end)
                                   at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))),
              (5, interval '2 hours', 'CLOCK_STOPPED',
               json_build_object('clock', 'FIRST_CONTACT', 'owner', department, 'outcome', 'DONE', 'deadline',
                                 to_char((filed + case when c % 17 = 0 then interval '1 hour' else interval '1 day' end)
                                   at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))),
              (6, interval '2 days', 'RESULT_SUBMITTED',
               json_build_object('department', department, 'measures', '已处理')),
              (7, interval '3 days', 'CLOCK_STOPPED',
               json_build_object('clock', 'PROMISE', 'owner', '', 'outcome', 'DONE', 'deadline',
                                 to_char((filed + case when c % 11 = 0 then interval '2 days' else interval '5 days' end)
                                   at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))),
              (8, interval '4 days', case when c % 9 = 0 then 'UNANSWERED' else 'EVALUATED' end,
               json_build_object('by', case when c % 9 = 0 then 'SILENCE' else 'RESIDENT' end,
                                 'solved', case when c % 9 = 0 then 'NO_ANSWER' when c % 4 = 0 then 'NO' else 'YES' end,
                                 'satisfaction', case when c % 7 = 0 then 'NOT_SATISFIED' else 'SATISFIED' end)),
              (9, interval '5 days', case when c % 40 = 0 then 'EXCLUDED' else 'CLOSED' end,
               json_build_object('appeal', '1', 'unit', department, 'round', '0', 'measures', 'SOLVED,SATISFIED'))
            ) entry (place, after, kind, detail)
            order by c, place
            """;

    private final JdbcClient database;

    ManyRequests(JdbcClient database) {
        this.database = database;
    }

    void write(int requests) {
        for (int done = 0; done < requests; done += AT_ONCE) {
            database.sql(ENTRIES)
                    .params(done + 1, Math.min(requests, done + AT_ONCE))
                    .update();
        }
    }

    static long count(JdbcClient database) {
        return database.sql("select count(*) from (select from whistle.case_event where case_key like 'B%' limit 1) one")
                .query(Long.class)
                .single();
    }

    static String sizes(JdbcClient database) {
        return database.sql(
                        """
                        select string_agg(format('%s %s', relname, pg_size_pretty(pg_total_relation_size(oid))), ', '
                                          order by relname)
                        from pg_class where relkind = 'r' and relname ~ '^(case_event|rate_mark_.|rate_sum_.)$'
                        """)
                .query(String.class)
                .single();
    }
}
