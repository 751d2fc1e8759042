-- 平战结合: while a mode is on, its items in its areas have other levels and limits.
create table whistle.emergency_mode (
  id          bigint generated always as identity primary key,
  areas       text[] not null check (cardinality(areas) > 0),
  items       text[] not null,
  reason      text not null,
  begun_by    text not null,
  begun_at    timestamptz not null,
  end_reason  text,
  ended_by    text,
  ended_at    timestamptz,
  check ((ended_at is null) = (ended_by is null)),
  check ((ended_at is null) = (end_reason is null))
);
create index emergency_mode_on on whistle.emergency_mode (id) where ended_at is null;

-- The level that holds while a mode is on; the item's own stays beside it.
alter table whistle.resident_request add column emergency_level text;

-- One row a clock. What is not the department's is the request's own; a redo has clocks of its own.
create table whistle.clock (
  id                bigint generated always as identity primary key,
  tracking_number   text not null references whistle.resident_request,
  kind              text not null check (kind in ('REPORT_IN', 'FIRST_CONTACT', 'RESOLUTION', 'EVALUATION')),
  department        text references whistle.unit,
  round             integer not null,
  started_at        timestamptz not null,
  time_limit        text not null,
  deadline          timestamptz not null,
  provisional       boolean not null,
  standing          text not null default 'WITHIN_TIME' check (standing in
                      ('WITHIN_TIME', 'DUE_SOON', 'OVERDUE', 'REMINDED', 'LED', 'SUPERVISED', 'PUBLISHED')),
  paused_until      timestamptz,
  emergency         bigint references whistle.emergency_mode,
  emergency_limit   text,
  stopped_at        timestamptz,
  outcome           text check (outcome in ('DONE', 'RELEASED', 'ENDED')),
  check ((stopped_at is null) = (outcome is null)),
  check ((emergency is null) = (emergency_limit is null))
);
create unique index clock_running on whistle.clock (tracking_number, kind, coalesce(department, ''))
  where stopped_at is null;
create index clock_request on whistle.clock (tracking_number);
create index clock_board on whistle.clock (deadline, id) where stopped_at is null;

-- A pause or a longer limit: who asked, why, who allowed it. It holds for the resolution of its round.
create table whistle.deadline_extension (
  id               bigint generated always as identity primary key,
  tracking_number  text not null references whistle.resident_request,
  round            integer not null,
  kind             text not null check (kind in ('PAUSE', 'EXTENSION')),
  reason           text not null check (reason in
                     ('WAITING_FOR_RESIDENT', 'WEATHER', 'LEGAL_PROCEDURE', 'FUNDING', 'COMPLEX')),
  length           text not null,
  evidence         text not null,
  asked_by         text not null,
  asked_at         timestamptz not null,
  state            text not null default 'ASKED' check (state in ('ASKED', 'GRANTED', 'REFUSED', 'LAPSED')),
  decided_by       text,
  decided_at       timestamptz,
  note             text,
  ends_at          timestamptz,
  ended_at         timestamptz,
  check ((state in ('GRANTED', 'REFUSED')) = (decided_by is not null)),
  check (ends_at is null or (kind = 'PAUSE' and state = 'GRANTED')),
  check (ended_at is null or ends_at is not null)
);
create index deadline_extension_request on whistle.deadline_extension (tracking_number);
create unique index deadline_extension_asked on whistle.deadline_extension (tracking_number) where state = 'ASKED';
create unique index deadline_extension_paused on whistle.deadline_extension (tracking_number)
  where ends_at is not null and ended_at is null;

-- Whether somebody in charge has spoken to the resident.
create table whistle.resident_contact (
  id               bigint generated always as identity primary key,
  tracking_number  text not null references whistle.resident_request,
  contacted_by     text not null,
  contacted_at     timestamptz not null,
  note             text not null
);
create index resident_contact_request on whistle.resident_contact (tracking_number);

-- The clock of a call is its clock; there is no second deadline beside it.
alter table whistle.whistle_call drop column report_in_deadline;
