-- What residents ask of a supervisor when a request ended without help, or nobody works on it: once a round.
create table whistle.resident_appeal (
  id               bigint generated always as identity primary key,
  tracking_number  text not null references whistle.resident_request,
  asks             text not null check (asks in ('REDO', 'ACCEPTANCE', 'DELAY')),
  round            integer not null check (round >= 0),
  reason           text not null,
  words            text not null,
  state            text not null check (state in ('OPEN', 'UPHELD', 'REJECTED', 'LAPSED')),
  filed_at         timestamptz not null,
  due_at           timestamptz not null,
  decided_by       text,
  decided_at       timestamptz,
  answer           text,
  check ((state in ('UPHELD', 'REJECTED')) = (decided_by is not null)),
  check ((decided_by is null) = (decided_at is null)),
  unique (tracking_number, asks, round)
);
create index resident_appeal_open on whistle.resident_appeal (due_at) where state = 'OPEN';

-- A request that was settled and is worked on again goes on under a number of its own, once.
alter table whistle.resident_request
  add column redo_of text references whistle.resident_request,
  add check (redo_of <> tracking_number);
create unique index resident_request_redo_of on whistle.resident_request (redo_of) where redo_of is not null;
