-- The engine writes moments as the application's clock on the wall says them, without a zone. Which one that is, the
-- application tells at each start; so whoever asks from somewhere else sees the same moments.
create table whistle.engine_zone (
  one   boolean primary key default true check (one),
  zone  text not null
);

create function whistle.moment_of(written timestamp) returns timestamptz language sql stable as $$
  select written at time zone coalesce((select zone from whistle.engine_zone), current_setting('TimeZone'))
$$;

-- Whoever looks at many teams reads on in the order of all, and sees from the index whose each one is.
drop index whistle.open_task_due;
create index open_task_due on whistle.open_task (due, task) include (team) where not resting;

-- As before, and a task of an instance that is moved to another model follows to the step that it is now.
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
    insert into whistle.open_task (task, number, step, name, assignee, due, returned, resting)
    values (new.id_, case_number, coalesce(new.task_def_key_, ''), new.name_, new.assignee_,
            coalesce(whistle.moment_of(new.due_date_), 'infinity'),
            whistle.came_back(case_number, coalesce(new.task_def_key_, '')), new.suspension_state_ = 2)
    on conflict (task) do nothing;
  end if;
  return null;
end
$$;

create or replace function whistle.tasks_amiss() returns table (id text) language plpgsql stable as $$
begin
  return query
    select coalesce(t.id_, o.task)::text
    from public.act_ru_task t
    left join public.act_ru_execution e on e.id_ = t.proc_inst_id_
    full join whistle.open_task o on o.task = t.id_
    where t.id_ is null or o.task is null
      or (e.business_key_, coalesce(t.task_def_key_, ''), t.name_, t.assignee_,
          coalesce(whistle.moment_of(t.due_date_), 'infinity'), t.suspension_state_ = 2)
         is distinct from (o.number, o.step, o.name, o.assignee, o.due, o.resting)
      or o.team is distinct from (
        select min(whistle.team_of(l.group_id_, o.number)) from public.act_ru_identitylink l
        where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null);
end
$$;

-- Takes both tables while another node may be at work. The engine adds tasks before their links and takes links away
-- before their tasks, so no order of ours is always its own: who has to wait long lets go of both, and asks again.
create function whistle.hold_tasks() returns void language plpgsql as $$
begin
  for attempt in 1..60 loop
    begin
      -- less than the second after which the database looks for those who wait for each other
      perform set_config('lock_timeout', '500ms', true);
      lock table public.act_ru_identitylink, public.act_ru_task in share row exclusive mode;
      perform set_config('lock_timeout', '0', true);
      return;
    exception when lock_not_available or deadlock_detected then
      perform pg_sleep(0.05 + random() * 0.2);
    end;
  end loop;
  raise exception 'The tables act_ru_task and act_ru_identitylink were in use all the time' using errcode = '55P03';
end
$$;

-- Which triggers are set, work, and are of this release: these bear its mark.
create function whistle.follows_tasks() returns boolean language plpgsql stable as $$
begin
  return (
    select count(*) = 4 from pg_trigger
    where tgrelid in ('public.act_ru_task'::regclass, 'public.act_ru_identitylink'::regclass)
      and tgname like 'whistle\_follow\_%' and tgenabled in ('O', 'A')
      and obj_description(oid, 'pg_trigger') = 'V55');
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
  insert into whistle.open_task (task, number, step, name, team, assignee, due, returned, resting)
  select t.id_, e.business_key_, coalesce(t.task_def_key_, ''), t.name_,
         (select min(whistle.team_of(l.group_id_, e.business_key_)) from public.act_ru_identitylink l
          where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null),
         t.assignee_, coalesce(whistle.moment_of(t.due_date_), 'infinity'),
         whistle.came_back(e.business_key_, coalesce(t.task_def_key_, '')), t.suspension_state_ = 2
  from public.act_ru_task t left join public.act_ru_execution e on e.id_ = t.proc_inst_id_
  where t.id_ = any(amiss);
  return cardinality(amiss);
end
$$;

-- What the application calls at each start: its session has the zone in which the engine writes.
create function whistle.watch_tasks_of_this_zone() returns bigint language plpgsql as $$
begin
  insert into whistle.engine_zone (zone) values (current_setting('TimeZone'))
  on conflict (one) do update set zone = excluded.zone where whistle.engine_zone.zone <> excluded.zone;
  return whistle.watch_tasks();
end
$$;
