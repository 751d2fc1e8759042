package org.whistle.workflow.histories;

import java.util.List;

/** Who owns a request, and how requests belong to each other. */
final class CaseRules {

    static final List<Rule> ALL = List.of(
            new Rule(
                    "an order in force has one lead",
                    """
                    select r.tracking_number from whistle.resident_request r
                    where r.tracking_number = any(:numbers) and r.status in ('OPEN', 'MERGED') and r.parts = 0
                      and r.stage in ('RESPONSE', 'JOINT_RESOLUTION')
                      and 1 <> (select count(*) from whistle.whistle_call c
                                where c.role = 'LEAD' and c.state not in ('RELEASED', 'REROUTED') and c.order_id =
                                  (select max(id) from whistle.whistle_order o where o.asked_by is null
                                   and o.tracking_number = r.tracking_number and o.round = r.redo_count))
                    """),
            new Rule(
                    "the result is asked of the lead",
                    """
                    select i.business_key_ || ' ' || v.text_ || ' for ' || c.department
                    from act_ru_task t join act_ru_execution i on i.id_ = t.proc_inst_id_
                    join act_ru_variable v on v.proc_inst_id_ = t.proc_inst_id_ and v.name_ = 'department'
                    join whistle.whistle_call c on c.role = 'LEAD' and c.state not in ('RELEASED', 'REROUTED')
                      and c.order_id = (select max(id) from whistle.whistle_order o
                                        where o.asked_by is null and o.tracking_number = i.business_key_)
                    where i.business_key_ = any(:numbers) and t.task_def_key_ = 'submitResult'
                      and v.text_ <> c.department
                    """),
            new Rule(
                    "who was merged is carried by somebody who goes on",
                    """
                    select r.tracking_number from whistle.resident_request r
                    where r.tracking_number = any(:numbers) and r.status = 'MERGED'
                      and not exists (select from whistle.resident_request l
                                      where l.tracking_number = r.merged_into and l.status in ('OPEN', 'MERGED'))
                    """),
            new Rule(
                    "all that were merged are counted",
                    """
                    select r.tracking_number || ' counts ' || r.followers from whistle.resident_request r
                    where r.tracking_number = any(:numbers) and r.status in ('OPEN', 'MERGED')
                      and r.followers <> (select count(*) from whistle.resident_request f
                                          where f.merged_into = r.tracking_number and f.status = 'MERGED')
                    """),
            new Rule(
                    "a whole ends with the last of its parts",
                    """
                    select r.tracking_number from whistle.resident_request r
                    where r.tracking_number = any(:numbers) and r.parts > 0 and r.status <> 'WITHDRAWN'
                      and (r.status = 'OPEN') <> exists (select from whistle.resident_request p
                        where p.split_from = r.tracking_number and p.status in ('OPEN', 'MERGED'))
                    """),
            new Rule(
                    "an answer is waited for in the evaluation, whether somebody calls or not, and nowhere else",
                    """
                    select r.tracking_number from whistle.resident_request r
                    where r.tracking_number = any(:numbers)
                      and (r.awaiting_answer or exists
                        (select from whistle.evaluation e where e.tracking_number = r.tracking_number
                           and e.call_awaited and e.solved = 'YES')) <> exists
                      (select from act_ru_execution e join act_ru_execution i on i.id_ = e.proc_inst_id_
                         join act_re_procdef d on d.id_ = i.proc_def_id_
                       where i.business_key_ = r.tracking_number and d.key_ = 'residentEvaluation'
                         and e.act_id_ in ('callBack', 'event_callBackWanted'))
                    """),
            new Rule(
                    "a control call is asked for",
                    """
                    select r.tracking_number from whistle.resident_request r
                    where r.tracking_number = any(:numbers) and exists
                      (select from whistle.evaluation e where e.tracking_number = r.tracking_number
                        and e.call_awaited and e.solved = 'YES') and not exists
                      (select from act_ru_task t join act_ru_execution i on i.id_ = t.proc_inst_id_
                         join act_re_procdef d on d.id_ = i.proc_def_id_
                       where i.business_key_ = r.tracking_number and t.task_def_key_ = 'callBack'
                         and d.key_ = 'residentEvaluation')
                    """),
            new Rule(
                    "who said that it is not solved is called while it is done again",
                    """
                    select r.tracking_number from whistle.resident_request r
                    where r.tracking_number = any(:numbers) and exists
                      (select from whistle.evaluation e where e.tracking_number = r.tracking_number
                        and e.call_awaited and e.solved = 'NO') <> exists
                      (select from act_ru_task t join act_ru_execution i on i.id_ = t.proc_inst_id_
                         join act_re_procdef d on d.id_ = i.proc_def_id_
                       where i.business_key_ = r.tracking_number and d.key_ = 'residentCallBack')
                    """));

    private CaseRules() {}
}
