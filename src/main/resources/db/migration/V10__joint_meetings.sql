-- A joint meeting of a round: the first, or the second after one without agreement. What the parties discuss is one
-- document, changed as a whole by whoever has seen its latest version.
create table whistle.joint_meeting (
  id               bigint generated always as identity primary key,
  tracking_number  text not null references whistle.resident_request,
  round            integer not null,
  number           integer not null check (number in (1, 2)),
  version          integer not null default 0,
  convened_for     timestamptz,
  place            text,
  agenda           text,
  seats            jsonb not null,
  options          jsonb not null,
  promises         jsonb not null,
  summary          text,
  agreement        text check (agreement in ('AGREED', 'NOT_AGREED')),
  minutes          text,
  held_at          timestamptz,
  ruling           text check (ruling in ('ACT', 'LEGAL_ROUTE')),
  measures         text,
  ruled_by         text,
  ruled_at         timestamptz,
  unique (tracking_number, round, number),
  check ((agreement is null) = (held_at is null) and (agreement is null) = (minutes is null)),
  check ((ruling is null) = (ruled_at is null)),
  check (ruling is null or agreement = 'NOT_AGREED')
);

-- What was promised holds from the agreement or the ruling on, and is settled once.
create table whistle.commitment (
  id                   bigint generated always as identity primary key,
  tracking_number      text not null references whistle.resident_request,
  meeting              bigint not null references whistle.joint_meeting,
  promisor_kind        text not null,
  promisor_department  text references whistle.unit,
  promisor_name        text,
  what                 text not null,
  by_when              date not null,
  cost_bearer          text not null,
  state                text not null check (state in ('OPEN', 'FULFILLED', 'NOT_FULFILLED', 'LAPSED')),
  evidence             text,
  settled_by           text,
  settled_at           timestamptz,
  check ((state = 'OPEN') = (settled_at is null)),
  check ((promisor_kind = 'DEPARTMENT') = (promisor_department is not null))
);
create index commitment_of_request on whistle.commitment (tracking_number);

-- Notices tell of meetings and commitments, too, not only of clocks and wishes for more time.
alter table whistle.notice drop constraint if exists notice_check;
