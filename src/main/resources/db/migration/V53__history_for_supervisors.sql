-- Supervisors look for cases: the newest first, of those that ended in some way, by the beginning of a number whatever
-- the database's collation is, and by the department that was called.
create index request_newest on whistle.resident_request (filed_at desc, tracking_number desc)
  include (item, community);
create index request_ended_newest on whistle.resident_request (status, filed_at desc, tracking_number desc)
  include (item, community) where status <> 'OPEN';
create index request_number_begins on whistle.resident_request (tracking_number text_pattern_ops);
create index whistle_call_of_department on whistle.whistle_call (department, order_id desc);

-- The engine's entries for whoever follows them behind, as those of the domain are followed.
create index case_event_engine_xid on whistle.case_event (xid) where source = 'ENGINE';

-- Instances that run, and the steps that they stand in: what comes next in the case file tells how long they took.
create table whistle.step_instance (
  id        text primary key,
  case_key  text not null,
  process   text not null,
  version   integer not null
);
create table whistle.step_open (
  instance  text not null references whistle.step_instance on delete cascade,
  id        text not null,
  activity  text not null,
  began_at  timestamptz not null,
  primary key (instance, id)
);

-- How long steps took, counted in classes that are each an eighth longer than the one before; and of those with a time
-- by which they were to be done, how many were late. A district, a model and a month are a few hundred rows.
create table whistle.step_figure (
  district  text not null,
  process   text not null,
  version   integer not null,
  activity  text not null,
  month     date not null,
  class     integer not null,
  steps     bigint not null,
  limited   bigint not null,
  late      bigint not null,
  primary key (process, version, district, activity, month, class)
);

-- How far the engine's entries are counted: all transactions before next_xid. It begins with the first entry that tells
-- by when a task was to be done.
create table whistle.step_progress (
  id        integer primary key default 1 check (id = 1),
  next_xid  bigint not null
);
insert into whistle.step_progress (next_xid)
select pg_snapshot_xmin(pg_current_snapshot())::text::bigint;
