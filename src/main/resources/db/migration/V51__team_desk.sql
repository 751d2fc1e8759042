-- The open tasks of the engine once more, as the desk of a team asks for them: whom they ask, by when, whose case it is.
-- Triggers on the engine's own tables keep it, so whatever moves a task moves its row, in the same transaction.
create table whistle.open_task (
  task      text primary key,
  number    text,
  step      text not null,
  name      text,
  -- the group that is asked; of a role, with the district of the case behind it: role-supervisor@330105
  team      text,
  assignee  text,
  -- what has no time of its own stands behind all others
  due       timestamptz not null,
  -- what is done again, was returned, or did not hold when it was verified
  returned  boolean not null,
  -- its request was merged into another one, which goes on for it
  resting   boolean not null
);
create index open_task_team on whistle.open_task (team, due, task) where not resting;
create index open_task_returned on whistle.open_task (team, due, task) where returned and not resting;
create index open_task_person on whistle.open_task (team, assignee, due) where not resting;
create index open_task_mine on whistle.open_task (assignee, due, task) where assignee is not null and not resting;
create index open_task_due on whistle.open_task (due, task) where not resting;
create index open_task_number on whistle.open_task (number);
-- What is due first is done first: without a sweep the head of each index would be dead rows.
alter table whistle.open_task set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 200,
  autovacuum_analyze_scale_factor = 0.05);

create function whistle.team_of(asked text, case_number text) returns text language sql stable as $$
  select case when asked ~ '^(grid|community|street|department)-' then asked
    else asked || '@' || coalesce((
      select street.parent from whistle.resident_request r
      join whistle.unit community on community.code = r.community
      join whistle.unit street on street.code = community.parent
      where r.tracking_number = case_number), '') end
$$;

-- Asked once, when the task begins: what happened before it.
create function whistle.came_back(case_number text, at_step text) returns boolean language sql stable as $$
  select exists (
    select from whistle.resident_request r
    where r.tracking_number = case_number
      and at_step not in ('callBack', 'reviewEvaluation', 'decideExtension', 'decideAppeal', 'confirmExclusion',
                          'reviewResidentAppeal')
      and (r.redo_count > 0
        or at_step = 'submitResult' and 'FAILED' = (
          select h.verification from whistle.handling_result h
          where h.tracking_number = r.tracking_number order by h.attempt desc limit 1)
        or at_step = 'screenRequest' and exists (
          select from whistle.whistle_order o where o.tracking_number = r.tracking_number and o.refused_at is not null)
        or at_step in ('dispatchWhistle', 'ruleOnOwnership', 'reportIn') and exists (
          select from whistle.whistle_order o join whistle.call_return c on c.order_id = o.id
          where o.tracking_number = r.tracking_number)))
$$;

create function whistle.follow_task() returns trigger language plpgsql as $$
declare
  case_number text;
begin
  if tg_op = 'DELETE' then
    delete from whistle.open_task where task = old.id_;
  elsif tg_op = 'UPDATE' then
    update whistle.open_task
    set assignee = new.assignee_, due = coalesce(new.due_date_::timestamptz, 'infinity'), name = new.name_,
        resting = new.suspension_state_ = 2
    where task = new.id_;
  else
    select business_key_ into case_number from public.act_ru_execution where id_ = new.proc_inst_id_;
    insert into whistle.open_task (task, number, step, name, assignee, due, returned, resting)
    values (new.id_, case_number, coalesce(new.task_def_key_, ''), new.name_, new.assignee_,
            coalesce(new.due_date_::timestamptz, 'infinity'),
            whistle.came_back(case_number, coalesce(new.task_def_key_, '')), new.suspension_state_ = 2)
    on conflict (task) do nothing;
  end if;
  return null;
end
$$;

-- Of several groups that a task asks, it stands on the desk of the first by name.
create function whistle.follow_asked() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    update whistle.open_task o set team = (
      select min(whistle.team_of(l.group_id_, o.number)) from public.act_ru_identitylink l
      where l.task_id_ = o.task and l.type_ = 'candidate' and l.group_id_ is not null)
    where o.task = old.task_id_;
  else
    update whistle.open_task o set team = least(o.team, whistle.team_of(new.group_id_, o.number))
    where o.task = new.task_id_;
  end if;
  return null;
end
$$;

-- What is not as the engine has it: older than this table, or from a backup that was put back without its triggers.
create function whistle.tasks_amiss() returns table (id text) language plpgsql stable as $$
begin
  return query
    select coalesce(t.id_, o.task)::text
    from public.act_ru_task t
    left join public.act_ru_execution e on e.id_ = t.proc_inst_id_
    full join whistle.open_task o on o.task = t.id_
    where t.id_ is null or o.task is null
      or (e.business_key_, coalesce(t.task_def_key_, ''), t.name_, t.assignee_,
          coalesce(t.due_date_::timestamptz, 'infinity'), t.suspension_state_ = 2)
         is distinct from (o.number, o.step, o.name, o.assignee, o.due, o.resting)
      or o.team is distinct from (
        select min(whistle.team_of(l.group_id_, o.number)) from public.act_ru_identitylink l
        where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null);
end
$$;

-- The tables belong to the engine, which makes them after this script: the application calls this at every start.
-- It answers how many rows had to be mended. While nothing has to be, nobody waits for it.
create function whistle.watch_tasks() returns bigint language plpgsql as $$
declare
  amiss text[];
begin
  if (select count(*) from pg_trigger
      where tgrelid in ('public.act_ru_task'::regclass, 'public.act_ru_identitylink'::regclass)
        and tgname like 'whistle\_follow\_%') < 4 then
    lock table public.act_ru_task, public.act_ru_identitylink in share row exclusive mode;
    create or replace trigger whistle_follow_task after insert or delete on public.act_ru_task
      for each row execute function whistle.follow_task();
    create or replace trigger whistle_follow_change after update on public.act_ru_task for each row
      when (old.assignee_ is distinct from new.assignee_ or old.due_date_ is distinct from new.due_date_
        or old.name_ is distinct from new.name_ or old.suspension_state_ is distinct from new.suspension_state_)
      execute function whistle.follow_task();
    create or replace trigger whistle_follow_asked after insert on public.act_ru_identitylink for each row
      when (new.task_id_ is not null and new.group_id_ is not null and new.type_ = 'candidate')
      execute function whistle.follow_asked();
    -- links go before their task does, so this costs one update more a task; put off to the commit it would be a
    -- statement of its own
    create or replace trigger whistle_follow_unasked after delete on public.act_ru_identitylink for each row
      when (old.task_id_ is not null and old.group_id_ is not null and old.type_ = 'candidate')
      execute function whistle.follow_asked();
  end if;
  if not exists (select from whistle.tasks_amiss()) then
    return 0;
  end if;
  lock table public.act_ru_task, public.act_ru_identitylink in share row exclusive mode;
  amiss := array(select id from whistle.tasks_amiss());
  delete from whistle.open_task where task = any(amiss);
  insert into whistle.open_task (task, number, step, name, team, assignee, due, returned, resting)
  select t.id_, e.business_key_, coalesce(t.task_def_key_, ''), t.name_,
         (select min(whistle.team_of(l.group_id_, e.business_key_)) from public.act_ru_identitylink l
          where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null),
         t.assignee_, coalesce(t.due_date_::timestamptz, 'infinity'),
         whistle.came_back(e.business_key_, coalesce(t.task_def_key_, '')), t.suspension_state_ = 2
  from public.act_ru_task t left join public.act_ru_execution e on e.id_ = t.proc_inst_id_
  where t.id_ = any(amiss);
  return cardinality(amiss);
end
$$;
