-- Functions in the language sql are planned at each call, and these were most of what a new task cost. As they are now,
-- a session plans them once.
create or replace function whistle.moment_of(written timestamp) returns timestamptz language plpgsql stable as $$
begin
  return written at time zone coalesce((select zone from whistle.engine_zone), current_setting('TimeZone'));
end
$$;

create or replace function whistle.team_of(asked text, case_number text) returns text language plpgsql stable as $$
begin
  if asked ~ '^(grid|community|street|department)-' then
    return asked;
  end if;
  return asked || '@' || coalesce((
    select street.parent from whistle.resident_request r
    join whistle.unit community on community.code = r.community
    join whistle.unit street on street.code = community.parent
    where r.tracking_number = case_number), '');
end
$$;

-- Asked once, when the task begins: what happened before it.
create or replace function whistle.came_back(case_number text, at_step text) returns boolean language plpgsql stable as $$
begin
  if at_step in ('callBack', 'reviewEvaluation', 'decideExtension', 'decideAppeal', 'confirmExclusion',
                 'reviewResidentAppeal') then
    return false;
  end if;
  return exists (
    select from whistle.resident_request r
    where r.tracking_number = case_number
      and (r.redo_count > 0
        or at_step = 'submitResult' and 'FAILED' = (
          select h.verification from whistle.handling_result h
          where h.tracking_number = r.tracking_number order by h.attempt desc limit 1)
        or at_step = 'screenRequest' and exists (
          select from whistle.whistle_order o where o.tracking_number = r.tracking_number and o.refused_at is not null)
        or at_step in ('dispatchWhistle', 'ruleOnOwnership', 'reportIn') and exists (
          select from whistle.whistle_order o join whistle.call_return c on c.order_id = o.id
          where o.tracking_number = r.tracking_number)));
end
$$;

-- The resident was asked, or is waited for. It stands at the task, so that a list of those is read in order as well,
-- however many there are elsewhere.
alter table whistle.open_task add column waiting boolean not null default false;
create index open_task_waiting on whistle.open_task (team, due, task) where waiting and not resting;

create function whistle.waits(case_number text) returns boolean language plpgsql stable as $$
begin
  return exists (select from whistle.question where tracking_number = case_number and state = 'OPEN')
    or exists (select from whistle.deadline_extension
               where tracking_number = case_number and ends_at is not null and ended_at is null
                 and reason in ('WAITING_FOR_RESIDENT', 'QUESTION_ASKED'));
end
$$;

-- Of a task that begins and a question that is asked or settled in the same moment, the second one waits until it sees
-- the first. There are so few places to wait at that one transaction may begin any number of tasks.
create function whistle.one_by_one(case_number text) returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock('whistle.open_task'::regclass::oid::integer, hashtext(case_number) & 4095);
end
$$;

create or replace function whistle.follow_task() returns trigger language plpgsql as $$
declare
  case_number text;
begin
  if tg_op = 'DELETE' then
    delete from whistle.open_task where task = old.id_;
  elsif tg_op = 'UPDATE' then
    update whistle.open_task
    set assignee = new.assignee_, due = coalesce(whistle.moment_of(new.due_date_), 'infinity'), name = new.name_,
        step = coalesce(new.task_def_key_, ''), resting = new.suspension_state_ = 2
    where task = new.id_;
  else
    select business_key_ into case_number from public.act_ru_execution where id_ = new.proc_inst_id_;
    perform whistle.one_by_one(case_number);
    insert into whistle.open_task (task, number, step, name, assignee, due, returned, resting, waiting)
    values (new.id_, case_number, coalesce(new.task_def_key_, ''), new.name_, new.assignee_,
            coalesce(whistle.moment_of(new.due_date_), 'infinity'),
            whistle.came_back(case_number, coalesce(new.task_def_key_, '')), new.suspension_state_ = 2,
            whistle.waits(case_number))
    on conflict (task) do nothing;
  end if;
  return null;
end
$$;

create function whistle.follow_waiting() returns trigger language plpgsql as $$
begin
  perform whistle.one_by_one(new.tracking_number);
  update whistle.open_task set waiting = not waiting
  where number = new.tracking_number and waiting <> whistle.waits(new.tracking_number);
  return null;
end
$$;
create trigger follow_question after insert or update of state on whistle.question
  for each row execute function whistle.follow_waiting();
create trigger follow_extension after update of ends_at, ended_at on whistle.deadline_extension for each row
  when (old.ends_at is distinct from new.ends_at or old.ended_at is distinct from new.ended_at)
  execute function whistle.follow_waiting();

create or replace function whistle.tasks_amiss() returns table (id text) language plpgsql stable as $$
begin
  return query
    select coalesce(t.id_, o.task)::text
    from public.act_ru_task t
    left join public.act_ru_execution e on e.id_ = t.proc_inst_id_
    full join whistle.open_task o on o.task = t.id_
    left join (
      select tracking_number from whistle.question where state = 'OPEN'
      union
      select tracking_number from whistle.deadline_extension
      where ends_at is not null and ended_at is null and reason in ('WAITING_FOR_RESIDENT', 'QUESTION_ASKED')
    ) w on w.tracking_number = o.number
    where t.id_ is null or o.task is null
      or (e.business_key_, coalesce(t.task_def_key_, ''), t.name_, t.assignee_,
          coalesce(whistle.moment_of(t.due_date_), 'infinity'), t.suspension_state_ = 2,
          w.tracking_number is not null)
         is distinct from (o.number, o.step, o.name, o.assignee, o.due, o.resting, o.waiting)
      or o.team is distinct from (
        select min(whistle.team_of(l.group_id_, o.number)) from public.act_ru_identitylink l
        where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null);
end
$$;

create or replace function whistle.watch_tasks() returns bigint language plpgsql as $$
declare
  amiss text[];
begin
  if not whistle.follows_tasks() then
    perform whistle.hold_tasks();
    create or replace trigger whistle_follow_task after insert or delete on public.act_ru_task
      for each row execute function whistle.follow_task();
    create or replace trigger whistle_follow_change after update on public.act_ru_task for each row
      when (old.assignee_ is distinct from new.assignee_ or old.due_date_ is distinct from new.due_date_
        or old.name_ is distinct from new.name_ or old.suspension_state_ is distinct from new.suspension_state_
        or old.task_def_key_ is distinct from new.task_def_key_)
      execute function whistle.follow_task();
    create or replace trigger whistle_follow_asked after insert on public.act_ru_identitylink for each row
      when (new.task_id_ is not null and new.group_id_ is not null and new.type_ = 'candidate')
      execute function whistle.follow_asked();
    -- links go before their task does, so this costs one update more a task; put off to the commit it would be a
    -- statement of its own
    create or replace trigger whistle_follow_unasked after delete on public.act_ru_identitylink for each row
      when (old.task_id_ is not null and old.group_id_ is not null and old.type_ = 'candidate')
      execute function whistle.follow_asked();
    alter table public.act_ru_task enable trigger whistle_follow_task;
    alter table public.act_ru_task enable trigger whistle_follow_change;
    alter table public.act_ru_identitylink enable trigger whistle_follow_asked;
    alter table public.act_ru_identitylink enable trigger whistle_follow_unasked;
    comment on trigger whistle_follow_task on public.act_ru_task is 'V55';
    comment on trigger whistle_follow_change on public.act_ru_task is 'V55';
    comment on trigger whistle_follow_asked on public.act_ru_identitylink is 'V55';
    comment on trigger whistle_follow_unasked on public.act_ru_identitylink is 'V55';
  end if;
  if not exists (select from whistle.tasks_amiss()) then
    return 0;
  end if;
  perform whistle.hold_tasks();
  amiss := array(select id from whistle.tasks_amiss());
  delete from whistle.open_task where task = any(amiss);
  insert into whistle.open_task (task, number, step, name, team, assignee, due, returned, resting, waiting)
  select t.id_, e.business_key_, coalesce(t.task_def_key_, ''), t.name_,
         (select min(whistle.team_of(l.group_id_, e.business_key_)) from public.act_ru_identitylink l
          where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null),
         t.assignee_, coalesce(whistle.moment_of(t.due_date_), 'infinity'),
         whistle.came_back(e.business_key_, coalesce(t.task_def_key_, '')), t.suspension_state_ = 2,
         whistle.waits(e.business_key_)
  from public.act_ru_task t left join public.act_ru_execution e on e.id_ = t.proc_inst_id_
  where t.id_ = any(amiss);
  return cardinality(amiss);
end
$$;
