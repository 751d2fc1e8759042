package org.whistle.workflow.histories;

import java.util.List;

/** Which clocks run. */
final class ClockRules {

    private static final String RUNNING =
            """
            (select from whistle.clock c where c.tracking_number = r.tracking_number and c.stopped_at is null and %s)
            """;

    static final List<Rule> ALL = List.of(
            new Rule(
                    "nothing runs of what is not open, or goes on in parts, but the promise of what was merged",
                    """
                    select r.tracking_number from whistle.resident_request r
                    where r.tracking_number = any(:numbers) and (r.status <> 'OPEN' or r.parts > 0) and exists %s
                    """
                            .formatted(RUNNING.formatted(
                                    "not (r.status = 'MERGED' and c.kind = 'RESOLUTION' and c.department is null)"))),
            new Rule(
                    "the promise runs until the work is verified",
                    """
                    select r.tracking_number from whistle.resident_request r
                    where r.tracking_number = any(:numbers) and r.status = 'OPEN' and r.parts = 0
                      and (r.stage <> 'EVALUATION') <> exists %s
                    """
                            .formatted(RUNNING.formatted("kind = 'RESOLUTION' and department is null"))),
            new Rule(
                    "the promise ends when the resident was told",
                    """
                    select r.tracking_number || ' ' || c.deadline || ' for ' || r.deadline
                    from whistle.resident_request r join whistle.clock c using (tracking_number)
                    where r.tracking_number = any(:numbers) and c.stopped_at is null and c.kind = 'RESOLUTION'
                      and c.department is null and (c.deadline <> r.deadline or c.round <> r.redo_count)
                    """),
            new Rule(
                    "whoever is called has to report in, and nobody else",
                    """
                    select number || ' ' || department from (
                      select c.tracking_number as number, c.department, 1 as much from whistle.clock c
                      where c.tracking_number = any(:numbers) and c.kind = 'REPORT_IN' and c.stopped_at is null
                      union all
                      select r.tracking_number, c.department, -1
                      from whistle.resident_request r join whistle.whistle_call c on c.order_id =
                        (select max(id) from whistle.whistle_order o
                         where o.tracking_number = r.tracking_number and o.asked_by is null)
                      where r.tracking_number = any(:numbers) and r.status = 'OPEN' and r.parts = 0
                        and c.state in ('CALLED', 'RETURNED')) called
                    group by number, department having sum(much) <> 0
                    """),
            new Rule(
                    "what was promised has a clock until it is settled",
                    """
                    select number || ' ' || commitment from (
                      select tracking_number as number, commitment, 1 as much from whistle.clock
                      where tracking_number = any(:numbers) and kind = 'COMMITMENT' and stopped_at is null
                      union all
                      select r.tracking_number, m.id, -1
                      from whistle.commitment m join whistle.resident_request r using (tracking_number)
                      where r.tracking_number = any(:numbers) and m.state = 'OPEN' and r.status = 'OPEN') promised
                    group by number, commitment having sum(much) <> 0
                    """),
            new Rule(
                    "the lead has a clock until it has submitted, and no other department has one",
                    """
                    select number || ' ' || department from (
                      select tracking_number as number, department, 1 as much from whistle.clock
                      where tracking_number = any(:numbers) and stopped_at is null
                        and kind = 'RESOLUTION' and department is not null
                      union all
                      select r.tracking_number, c.department, -1
                      from whistle.resident_request r join whistle.whistle_call c on c.role = 'LEAD'
                        and c.state not in ('RELEASED', 'REROUTED') and c.order_id =
                          (select max(id) from whistle.whistle_order o
                           where o.tracking_number = r.tracking_number and o.asked_by is null)
                      where r.tracking_number = any(:numbers) and r.status = 'OPEN'
                        and r.stage in ('RESPONSE', 'JOINT_RESOLUTION')
                        and not exists (select from act_ru_task t join act_ru_execution i on i.id_ = t.proc_inst_id_
                                        where i.business_key_ = r.tracking_number
                                          and t.task_def_key_ = 'verifyOnSite')) leads
                    group by number, department having sum(much) <> 0
                    """),
            new Rule(
                    "the evaluation has no clock where neither an answer nor a call about one is waited for",
                    """
                    select r.tracking_number from whistle.resident_request r
                    where r.tracking_number = any(:numbers) and not r.awaiting_answer and exists %s
                      and not exists (select from whistle.evaluation e
                                      where e.tracking_number = r.tracking_number and e.call_awaited)
                    """
                            .formatted(RUNNING.formatted("kind = 'EVALUATION'"))),
            new Rule(
                    "every clock that runs is watched, and no other",
                    """
                    select number || ' ' || clock from (
                      select tracking_number as number, id::text as clock, 1 as much from whistle.clock
                      where tracking_number = any(:numbers) and stopped_at is null
                      union all
                      select i.business_key_, v.text_, -1
                      from act_ru_execution i join act_re_procdef d on d.id_ = i.proc_def_id_
                      join act_ru_variable v on v.proc_inst_id_ = i.id_ and v.name_ = 'clock'
                      where i.business_key_ = any(:numbers) and i.parent_id_ is null
                        and d.key_ = 'serviceLevelWatch') watched
                    group by number, clock having sum(much) <> 0
                    """),
            new Rule(
                    "nothing is paused or asked of what is not open",
                    """
                    select r.tracking_number || ' ' || e.state
                    from whistle.resident_request r join whistle.deadline_extension e using (tracking_number)
                    where r.tracking_number = any(:numbers) and r.status <> 'OPEN'
                      and (e.state = 'ASKED' or e.ends_at is not null and e.ended_at is null)
                    """),
            new Rule(
                    "nobody keeps a promise for what has ended",
                    """
                    select r.tracking_number || ' ' || m.id
                    from whistle.resident_request r join whistle.commitment m using (tracking_number)
                    where r.tracking_number = any(:numbers) and r.status not in ('OPEN', 'MERGED')
                      and m.state = 'OPEN'
                    """));

    private ClockRules() {}
}
