package org.whistle.board;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Requests of three years, written by the database itself: some 3 in 100 still go on, 5 in 100 were refused or taken back,
 * 3 in 100 were filed in confidence. Ten communities have a rectangle of cells each.
 */
final class ManyPublicRequests {

    private static final int AT_ONCE = 100_000;
    /** An entry that others stand before and behind, of however many. */
    static final String MIDDLE = "900001-20200101-000005000";

    private static final String COMMUNITIES =
            """
            insert into whistle.unit (code, kind, name, english, parent)
            select '3301059900' || lpad(c::text, 2, '0'), 'COMMUNITY', '社区 ' || c, 'Community ' || c, '330105001'
            from generate_series(1, 10) c on conflict do nothing
            """;

    private static final String REQUESTS =
            """
            with known as (
              select array(select code from whistle.item where code <> '00-00' order by code) as items),
            request as (
              select c, '900001-20200101-' || lpad(c::text, 9, '0') as number, c % 10 + 1 as community,
                     now() - (:all - c) * (interval '3 years' / :all) as filed,
                     items[1 + (c * 7919) % cardinality(items)] as item,
                     case when c % 100 < 3 then 'REFUSED' when c % 100 < 5 then 'WITHDRAWN'
                          when c > :all * 0.98 or c % 101 = 0 then 'OPEN' else 'CLOSED' end as status
              from generate_series(:first::bigint, :last::bigint) c, known)
            insert into whistle.resident_request
              (tracking_number, secret_hash, item, level, community, channel, description, longitude, latitude,
               status, stage, filed_at, deadline, ended_at, withheld, confidential)
            select number, decode(md5(number), 'hex'), item, 'ORDINARY', '3301059900' || lpad(community::text, 2, '0'),
                   'PORTAL', repeat('路灯不亮', 20),
                   120.10 + community * 0.01 + (c * 31 % 7000) / 1000000.0,
                   30.25 + community * 0.008 + (c * 37 % 6000) / 1000000.0,
                   status,
                   case status when 'OPEN' then (array['WHISTLE', 'RESPONSE', 'JOINT_RESOLUTION'])[1 + c % 3]
                               when 'CLOSED' then 'EVALUATION' else 'REPORT' end,
                   filed, filed + interval '5 days', case when status <> 'OPEN' then filed + interval '4 days' end,
                   c % 997 = 0, c % 33 = 0
            from request
            """;

    private static final String CLOCKS =
            """
            insert into whistle.clock
              (tracking_number, kind, round, started_at, time_limit, deadline, provisional, stopped_at, outcome)
            select tracking_number, 'RESOLUTION', 0, filed_at, 'P5D', deadline, false, ended_at,
                   case when ended_at is not null then 'DONE' end
            from whistle.resident_request
            where tracking_number between '900001-20200101-' || lpad(:first::text, 9, '0')
                                  and '900001-20200101-' || lpad(:last::text, 9, '0')
            """;

    /** Of the months that the board tells of, eight of each request. */
    private static final String MARKS =
            """
            insert into whistle.rate_mark
              (edition, tracking_number, number, measure, unit, item, community, day, round, points, possible, excluded)
            select 0, tracking_number, m.number, m.measure, 'unit-' || abs(hashtext(item)) % 12, item, community,
                   filed_at::date, 0, abs(hashtext(tracking_number)) % 2, 1, false
            from whistle.resident_request
            cross join unnest(array['CONTACT', 'REPORT_IN', 'CLOSING', 'SOLVED', 'SATISFIED', 'RETURN', 'REDO', 'REPEAT'])
              with ordinality m (measure, number)
            where filed_at > now() - interval '100 days'
            """;

    private static final String SUMS =
            """
            insert into whistle.rate_sum
            select edition, date_trunc('month', day)::date, measure, unit, item, community,
                   sum(points), sum(possible), sum(points), sum(possible)
            from whistle.rate_mark group by 1, 2, 3, 4, 5, 6
            """;

    private final JdbcClient database;

    ManyPublicRequests(JdbcClient database) {
        this.database = database;
    }

    void write(int requests) {
        database.sql(COMMUNITIES).update();
        for (int done = 0; done < requests; done += AT_ONCE) {
            long last = Math.min(requests, done + AT_ONCE);
            database.sql(REQUESTS)
                    .param("all", requests)
                    .param("first", done + 1)
                    .param("last", last)
                    .update();
            database.sql(CLOCKS).param("first", done + 1).param("last", last).update();
        }
        database.sql(MARKS).update();
        database.sql(SUMS).update();
        for (String table : List.of("resident_request", "clock", "rate_mark", "rate_sum")) {
            database.sql("vacuum analyze whistle." + table).update();
        }
    }

    static boolean isWritten(JdbcClient database) {
        return database.sql("select exists (select from whistle.resident_request where tracking_number = '900001-20200101-000000001')")
                .query(Boolean.class)
                .single();
    }
}
