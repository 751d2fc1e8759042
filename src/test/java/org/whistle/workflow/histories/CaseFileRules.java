package org.whistle.workflow.histories;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a case file says of clocks is all that became of them: rates are counted from it and from nothing else. */
public final class CaseFileRules {

    private static final String CLOCKS =
            """
            clocks as (
              select tracking_number as number, coalesce(department, '') as owner, deadline, outcome, standing, stopped_at,
                     case when kind = 'RESOLUTION' and department is null then 'PROMISE' else kind end as clock
              from whistle.clock where tracking_number = any(:numbers)),
            told as (
              select id, case_key as number, kind, detail ->> 'clock' as clock, detail ->> 'owner' as owner,
                     (detail ->> 'deadline')::timestamptz as deadline, detail ->> 'outcome' as outcome
              from whistle.case_event
              where case_key = any(:numbers) and source = 'DOMAIN'
                and kind in ('CLOCK_STOPPED', 'CLOCK_CONTINUED', 'OVERDUE'))
            """;

    static final List<Rule> ALL = List.of(
            new Rule(
                    "every clock that has stopped is told to have stopped, once, and no other",
                    """
                    with %s,
                    stops as (
                      select *, lead(kind) over (partition by number, clock, owner, deadline order by id) as next
                      from told where kind <> 'OVERDUE')
                    select concat_ws(' ', number, clock, owner, deadline, outcome, sum(much)) from (
                      select number, clock, owner, deadline, outcome, 1 as much from clocks
                      where stopped_at is not null
                      union all
                      select number, clock, owner, deadline, outcome, -1 from stops
                      where kind = 'CLOCK_STOPPED'
                        and (outcome = 'RELEASED' or next is distinct from 'CLOCK_CONTINUED')) both_of
                    group by number, clock, owner, deadline, outcome having sum(much) <> 0
                    """
                            .formatted(CLOCKS)),
            new Rule(
                    "every clock that is overdue is told to be, of its owner or of whom it was taken from",
                    """
                    with %s
                    select concat_ws(' ', c.number, c.clock, c.owner, c.deadline, c.standing) from clocks c
                    where c.standing not in ('WITHIN_TIME', 'DUE_SOON')
                      and not exists (select from told o
                                      where o.kind = 'OVERDUE' and o.number = c.number and o.clock = c.clock
                                        and o.deadline = c.deadline
                                        and (o.owner = c.owner
                                             or exists (select from told s
                                                        where s.outcome = 'RELEASED' and s.number = o.number
                                                          and s.clock = o.clock and s.owner = o.owner)))
                    """
                            .formatted(CLOCKS)));

    private CaseFileRules() {}

    /** @return what does not hold of the requests */
    public static List<String> broken(JdbcClient database, Collection<String> numbers) {
        return ALL.stream()
                .flatMap(rule -> database
                        .sql(rule.counterexamples())
                        .param("numbers", numbers.toArray(String[]::new))
                        .query(String.class)
                        .list()
                        .stream()
                        .map(one -> "NOT: " + rule.says() + ": " + one))
                .toList();
    }
}
