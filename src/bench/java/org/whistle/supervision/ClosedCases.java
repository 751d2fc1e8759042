package org.whistle.supervision;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases of three years in ten communities, nearly all closed, each with a whistle to one of nine departments. */
final class ClosedCases {

    private static final int AT_ONCE = 100_000;

    private static final String COMMUNITIES =
            """
            insert into whistle.unit (code, kind, name, english, parent)
            select '3301059900' || lpad(c::text, 2, '0'), 'COMMUNITY', '社区 ' || c, 'Community ' || c, '330105001'
            from generate_series(1, 10) c on conflict do nothing
            """;

    private static final String CASES =
            """
            with known as (
              select array(select code from whistle.item where code <> '00-00' order by code) as items),
            request as (
              select c, now() - (:all - c) * (interval '3 years' / :all) as filed,
                     items[1 + (c * 7919) % cardinality(items)] as item,
                     case when c % 100 < 3 then 'REFUSED' when c % 100 < 5 then 'WITHDRAWN'
                          when c > :all * 0.98 then 'OPEN' else 'CLOSED' end as status
              from generate_series(:first::bigint, :last::bigint) c, known)
            insert into whistle.resident_request
              (tracking_number, secret_hash, item, level, community, channel, description, status, stage, filed_at,
               deadline, ended_at)
            select '330105-' || to_char(filed, 'YYYYMMDD') || '-' || lpad(c::text, 9, '0'), decode(md5(c::text), 'hex'),
                   item, 'ORDINARY', '3301059900' || lpad((c % 10 + 1)::text, 2, '0'), 'PORTAL', repeat('路灯不亮', 20),
                   status, case status when 'OPEN' then 'RESPONSE' else 'EVALUATION' end,
                   filed, filed + interval '5 days', case when status <> 'OPEN' then filed + interval '4 days' end
            from request
            """;

    private static final String ORDERS =
            """
            insert into whistle.whistle_order
              (tracking_number, round, proposed_lead, proposed_supporting, proposed_kind, proposed_joint, kind, joint,
               issued_at)
            select tracking_number, 0, 'sanitation', '{}', 'DAILY', false, 'DAILY', false, filed_at
            from whistle.resident_request order by filed_at
            """;

    /** One in nine is sanitation's; of a thousand one is landscape's. */
    private static final String CALLS =
            """
            insert into whistle.whistle_call (order_id, department, role, state, number)
            select id, case when id % 1000 = 0 then 'landscape' else
                     (array['sanitation', 'housing', 'police', 'watersupply', 'civilaffairs', 'justice', 'ecology',
                            'utilities', 'property'])[1 + id % 9] end,
                   'LEAD', 'REPORTED_IN', tracking_number || '-1'
            from whistle.whistle_order
            """;

    private final JdbcClient database;

    ClosedCases(JdbcClient database) {
        this.database = database;
    }

    void write(int cases) {
        database.sql(COMMUNITIES).update();
        for (int done = 0; done < cases; done += AT_ONCE) {
            database.sql(CASES)
                    .param("all", cases)
                    .param("first", done + 1)
                    .param("last", Math.min(cases, done + AT_ONCE))
                    .update();
        }
        database.sql(ORDERS).update();
        database.sql(CALLS).update();
        for (String table : List.of("resident_request", "whistle_order", "whistle_call")) {
            database.sql("vacuum analyze whistle." + table).update();
        }
    }

    static boolean isWritten(JdbcClient database) {
        return database.sql("select exists (select from whistle.whistle_call)")
                .query(Boolean.class)
                .single();
    }
}
