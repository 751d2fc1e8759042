package org.whistle.workflow.histories;

import java.util.List;

/** Who is asked for what: nobody is forgotten, and nobody is asked in vain. */
final class TaskRules {

    private static final String TASKS =
            """
            act_ru_task t join act_ru_execution i on i.id_ = t.proc_inst_id_
            """;

    static final List<Rule> ALL = List.of(
            new Rule(
                    "an open request asks somebody, or waits for its parts or for its resident",
                    """
                    select r.tracking_number from whistle.resident_request r
                    where r.tracking_number = any(:numbers) and r.status = 'OPEN' and r.parts = 0 and not r.awaiting_answer
                      and not exists (select from %s where i.business_key_ = r.tracking_number
                                      and t.suspension_state_ = 1 and t.task_def_key_ not in
                                        ('decideExtension', 'decideAppeal', 'confirmExclusion'))
                    """
                            .formatted(TASKS)),
            new Rule(
                    "whoever is asked exists",
                    """
                    select i.business_key_ || ' ' || t.task_def_key_ from %s
                    where i.business_key_ = any(:numbers) and 1 <>
                      (select count(*) from act_ru_identitylink l join act_id_group g on g.id_ = l.group_id_
                       where l.task_id_ = t.id_ and l.type_ = 'candidate'
                         and (g.id_ like 'department-%%'
                              or exists (select from act_id_membership m where m.group_id_ = g.id_)))
                    """
                            .formatted(TASKS)),
            new Rule(
                    "who was merged, was split or has ended asks nobody",
                    """
                    select r.tracking_number || ' ' || t.task_def_key_ from whistle.resident_request r, %s
                    where r.tracking_number = any(:numbers) and i.business_key_ = r.tracking_number
                      and t.suspension_state_ = 1 and (r.status <> 'OPEN' or r.parts > 0)
                      and t.task_def_key_ not in ('decideAppeal', 'confirmExclusion', 'reviewResidentAppeal')
                    """
                            .formatted(TASKS)),
            new Rule(
                    "only of what was merged something rests",
                    """
                    select r.tracking_number || ' ' || i.act_id_
                    from whistle.resident_request r join act_ru_execution i on i.business_key_ = r.tracking_number
                    join act_re_procdef d on d.id_ = i.proc_def_id_ and d.key_ not in ('serviceLevelWatch', 'handlerAppeal', 'residentAppeal')
                    where r.tracking_number = any(:numbers)
                      and (i.suspension_state_ = 2) <> (r.status = 'MERGED')
                    """),
            new Rule(
                    "what has ended has nothing in the engine, what has not has one loop",
                    """
                    select r.tracking_number from whistle.resident_request r
                    where r.tracking_number = any(:numbers)
                      and (select count(*) from act_ru_execution i join act_re_procdef d on d.id_ = i.proc_def_id_
                           where i.business_key_ = r.tracking_number and i.parent_id_ is null and d.key_ not in ('handlerAppeal', 'residentAppeal')
                             and (d.key_ = 'residentRequest' or r.status not in ('OPEN', 'MERGED')))
                          <> case when r.status in ('OPEN', 'MERGED') then 1 else 0 end
                    """),
            new Rule(
                    "nothing has failed in the engine",
                    """
                    select i.business_key_ || ' ' || j.handler_type_ from act_ru_job j
                    join act_ru_execution i on i.id_ = j.process_instance_id_
                    where i.business_key_ = any(:numbers) and (j.retries_ < 1 or j.exception_msg_ is not null)
                    """),
            new Rule(
                    "whoever is called is asked once, whoever has returned is ruled on once, and nobody else",
                    """
                    select number || ' ' || key || ' ' || department from (
                      select i.business_key_ as number, t.task_def_key_ as key, v.text_ as department, 1 as much
                      from %s left join act_ru_variable v
                        on v.proc_inst_id_ = t.proc_inst_id_ and v.name_ = 'department'
                      where i.business_key_ = any(:numbers) and t.task_def_key_ in ('reportIn', 'ruleOnOwnership')
                      union all
                      select r.tracking_number, case c.state when 'CALLED' then 'reportIn' else 'ruleOnOwnership' end,
                             c.department, -1
                      from whistle.resident_request r join whistle.whistle_call c on c.order_id =
                        (select max(id) from whistle.whistle_order o
                         where o.tracking_number = r.tracking_number and o.asked_by is null)
                      where r.tracking_number = any(:numbers) and r.status in ('OPEN', 'MERGED') and r.parts = 0
                        and c.state in ('CALLED', 'RETURNED')) asked
                    group by number, key, department having sum(much) <> 0 or count(*) > 2
                    """
                            .formatted(TASKS)),
            new Rule(
                    "each open commitment is asked about once",
                    """
                    select number || ' ' || commitment from (
                      select i.business_key_ as number, v.text_ as commitment, 1 as much
                      from %s left join act_ru_variable v
                        on v.proc_inst_id_ = t.proc_inst_id_ and v.name_ = 'commitment'
                      where i.business_key_ = any(:numbers) and t.task_def_key_ = 'fulfilCommitment'
                      union all
                      select tracking_number, m.id::text, -1
                      from whistle.commitment m join whistle.resident_request r using (tracking_number)
                      where tracking_number = any(:numbers) and m.state = 'OPEN') asked
                    group by number, commitment having sum(much) <> 0
                    """
                            .formatted(TASKS)),
            new Rule(
                    "each wish for more time is decided on once",
                    """
                    select number from (
                      select i.business_key_ as number, 1 as much from %s
                      where i.business_key_ = any(:numbers) and t.task_def_key_ = 'decideExtension'
                      union all
                      select tracking_number, -1 from whistle.deadline_extension
                      where tracking_number = any(:numbers) and state = 'ASKED') asked
                    group by number having sum(much) <> 0
                    """
                            .formatted(TASKS)),
            new Rule(
                    "the work is due by the promise",
                    """
                    select r.tracking_number || ' ' || t.task_def_key_ || ' ' || t.due_date_ || ' for ' || r.deadline
                    from whistle.resident_request r, %s
                    where r.tracking_number = any(:numbers) and i.business_key_ = r.tracking_number
                      and t.task_def_key_ not in
                        ('reportIn', 'fulfilCommitment', 'callBack', 'reviewEvaluation',
                         'decideAppeal', 'confirmExclusion')
                      and t.due_date_ is distinct from date_trunc('milliseconds', r.deadline::timestamp)
                    """
                            .formatted(TASKS)));

    private TaskRules() {}
}
