-- The receipt of a report-in, and what the rules of returns know of a call: where it came from, whether a final ruling
-- put it there, and to whom it went.
alter table whistle.whistle_call
  add column reported_in_by  text,
  add column place           text,
  add column contact         text,
  add column received        boolean not null default false,
  add column bound           boolean not null default false,
  add column passed_to       text references whistle.unit;

-- A department returns the calls of a round once. Returns from before this table have no reason on record.
create table whistle.call_return (
  id             bigint generated always as identity primary key,
  order_id       bigint not null references whistle.whistle_order,
  department     text not null references whistle.unit,
  role           text not null check (role in ('LEAD', 'SUPPORTING')),
  reason         text,
  suggested      text references whistle.unit,
  note           text,
  evidence       text,
  answer         text not null check (answer in ('ACCEPT', 'REROUTE', 'RULING')),
  returned_by    text,
  returned_at    timestamptz not null,
  unique (order_id, department)
);

-- Who rules on a return; the ruling is empty until then. What the street finds to be nobody's gets a second row.
create table whistle.ownership_ruling (
  id           bigint generated always as identity primary key,
  return_id    bigint not null references whistle.call_return,
  adjudicator  text not null check (adjudicator in ('STREET', 'DISTRICT')),
  ruling       text check (ruling in ('KEEP', 'REROUTE', 'RELEASE', 'NOBODY')),
  handled_by   text references whistle.unit,
  note         text,
  ruled_by     text,
  ruled_at     timestamptz,
  unique (return_id, adjudicator),
  check ((ruling is null) = (ruled_by is null)),
  check ((ruling is null) = (ruled_at is null))
);

insert into whistle.call_return (order_id, department, role, answer, returned_at)
select order_id, department, role, 'RULING', now() from whistle.whistle_call where has_returned;
insert into whistle.ownership_ruling (return_id, adjudicator)
select r.id, 'STREET' from whistle.call_return r
join whistle.whistle_call c using (order_id, department) where c.state = 'RETURNED';

-- What rulings say about the dispatch table: one open proposal a change, with the cases behind it. Codes only.
create table whistle.dispatch_change (
  id               bigint generated always as identity primary key,
  item             text not null references whistle.item,
  from_department  text not null references whistle.unit,
  to_department    text references whistle.unit,
  role             text not null check (role in ('LEAD', 'SUPPORTING')),
  state            text not null default 'OPEN' check (state in ('OPEN', 'ADOPTED', 'DECLINED')),
  proposed_at      timestamptz not null,
  note             text,
  decided_by       text,
  decided_at       timestamptz,
  check ((state = 'OPEN') = (decided_by is null)),
  check ((state = 'OPEN') = (decided_at is null))
);
create unique index dispatch_change_open
  on whistle.dispatch_change (item, from_department, coalesce(to_department, ''), role) where state = 'OPEN';

create table whistle.dispatch_change_case (
  change_id        bigint not null references whistle.dispatch_change,
  return_id        bigint not null references whistle.call_return,
  tracking_number  text not null references whistle.resident_request,
  reason           text,
  decided          text not null check (decided in ('ACCEPT', 'REROUTE', 'STREET', 'DISTRICT')),
  as_proposed      boolean not null,
  at               timestamptz not null,
  primary key (change_id, return_id)
);

-- A notice may tell of a return or a ruling, which is neither a clock nor a wish for more time.
alter table whistle.notice drop constraint if exists notice_check;
alter table whistle.notice add check (clock is null or extension is null);

-- The district takes what is nobody's, under its own project.
insert into whistle.unit (code, kind, name, english, parent)
select 'district', 'DEPARTMENT', '区', 'District', parent from whistle.unit where code = 'street'
on conflict do nothing;
