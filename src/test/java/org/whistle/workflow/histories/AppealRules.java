package org.whistle.workflow.histories;

import java.util.List;

/** Who contests marks is answered, by others, whatever becomes of the case meanwhile. */
final class AppealRules {

    static final List<Rule> ALL = List.of(
            new Rule(
                    "each open appeal is decided on by one task, and no other is",
                    """
                    select appeal || ' ' || key || ' ' || sum(much) from (
                      select a.id::text as appeal,
                             case a.state when 'APPEALED' then 'decideAppeal' else 'confirmExclusion' end as key, 1 as much
                      from whistle.appeal a
                      where a.tracking_number = any(:numbers) and a.state in ('APPEALED', 'PROPOSED')
                      union all
                      select v.text_, t.task_def_key_, -1
                      from act_ru_task t join act_ru_execution i on i.id_ = t.proc_inst_id_
                      join act_re_procdef d on d.id_ = i.proc_def_id_ and d.key_ = 'handlerAppeal'
                      left join act_ru_variable v on v.execution_id_ = t.proc_inst_id_ and v.name_ = 'appeal'
                      where i.business_key_ = any(:numbers) and t.suspension_state_ = 1) asked
                    group by appeal, key having sum(much) <> 0
                    """),
            new Rule(
                    "marks are held while they are contested or excluded, and no longer",
                    """
                    select a.id || ' ' || a.state || ' ' || m.measure from whistle.appeal a
                    join whistle.appeal_mark m on m.appeal = a.id
                    where a.tracking_number = any(:numbers)
                      and m.in_force <> (a.state in ('APPEALED', 'PROPOSED', 'EXCLUDED'))
                    """),
            new Rule(
                    "an appeal is told as it stands",
                    """
                    select a.id || ' ' || a.state || ' ' || coalesce(last.kind, 'nothing') from whistle.appeal a
                    left join lateral (select e.kind from whistle.case_event e
                                       where e.case_key = a.tracking_number and e.detail ->> 'appeal' = a.id::text
                                       order by e.id desc limit 1) last on true
                    where a.tracking_number = any(:numbers)
                      and last.kind is distinct from
                        case a.state when 'PROPOSED' then 'EXCLUSION_PROPOSED' when 'REFUSED' then 'APPEAL_REFUSED'
                          when 'WITHDRAWN' then 'APPEAL_WITHDRAWN' when 'DECLINED' then 'EXCLUSION_DECLINED'
                          else a.state end
                    """),
            new Rule(
                    "nobody decides in a matter of their own",
                    """
                    select a.id || ' ' || d.actor || ' ' || w.kind || ' ' || w.id
                    from whistle.appeal a
                    join whistle.case_event d on d.case_key = a.tracking_number and d.detail ->> 'appeal' = a.id::text
                      and d.kind in ('EXCLUSION_PROPOSED', 'APPEAL_REFUSED', 'EXCLUDED', 'EXCLUSION_DECLINED')
                    join whistle.case_event w on w.case_key = a.tracking_number and w.id < d.id and w.actor = d.actor
                      and w.kind in ('REPORTED_IN', 'RETURNED', 'SOLVED_IN_COMMUNITY', 'RESULT_SUBMITTED', 'VERIFIED',
                        'VERIFICATION_FAILED', 'EVALUATED', 'ANSWERS_WEIGHED', 'REVIEWED', 'DEPARTMENT_SCORED',
                        'WHISTLE_SCORED', 'APPEALED')
                      and coalesce((w.detail ->> 'round')::integer,
                            (select count(*) from whistle.case_event r
                             where r.case_key = w.case_key and r.kind = 'REDO_ORDERED' and r.id < w.id)) = a.round
                    where a.tracking_number = any(:numbers)
                    """));

    private AppealRules() {}
}
