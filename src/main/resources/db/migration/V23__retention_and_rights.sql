-- The free words of a case file stand beside the chain, which holds only their salted digest: so they can go, and the
-- chain stays what it was. They are added and erased, never changed.
create table whistle.case_text (
  digest    text primary key check (digest ~ '^[0-9a-f]{64}$'),
  case_key  text not null,
  salt      bytea not null,
  texts     json not null
);
create index case_text_case on whistle.case_text (case_key);
revoke update, truncate on whistle.case_text from "${application}";

-- When the bytes of a picture were erased; its row and its fingerprint stay.
alter table whistle.attachment add column erased_at timestamptz;

-- How many months after its end what of a case is kept. Rules are never changed: of one scope the latest that holds by
-- now is in force, and a rule for an item comes before one for its category, and that before one for all.
create table whistle.retention_rule (
  id          bigint generated always as identity primary key,
  scope       text not null check (scope in ('ALL', 'CATEGORY', 'ITEM')),
  code        text check ((scope = 'ALL') = (code is null)),
  what        text not null check (what in ('CONTACT', 'TEXT', 'PICTURES')),
  months      integer not null check (months between 1 and 600),
  valid_from  date not null,
  source      text not null,
  set_at      timestamptz not null,
  set_by      text not null
);
revoke update, delete on whistle.retention_rule from "${application}";

-- No source gave these to us: they are our own, to begin with.
insert into whistle.retention_rule (scope, code, what, months, valid_from, source, set_at, set_by)
select 'ALL', null, what, months, date '2020-01-01', '本系统的起始值，请按当地规定调整', timestamptz '2020-01-01 00:00:00Z', 'system'
from (values ('CONTACT', 24), ('PICTURES', 36), ('TEXT', 60)) as own (what, months);

-- Nothing of a case on hold is erased.
create table whistle.legal_hold (
  id               bigint generated always as identity primary key,
  tracking_number  text not null references whistle.resident_request,
  reason           text not null,
  put_by           text not null,
  put_at           timestamptz not null,
  lifted_by        text,
  lifted_at        timestamptz,
  check ((lifted_by is null) = (lifted_at is null))
);
create unique index legal_hold_in_force on whistle.legal_hold (tracking_number) where lifted_at is null;

-- What each run came to. It holds numbers and codes only.
create table whistle.retention_run (
  id           bigint generated always as identity primary key,
  dry_run      boolean not null,
  started_by   text not null,
  started_at   timestamptz not null,
  finished_at  timestamptz not null,
  report       json not null
);

-- Residents who want their data erased; the data officer answers.
create table whistle.erasure_request (
  id               bigint generated always as identity primary key,
  tracking_number  text not null references whistle.resident_request,
  asked_at         timestamptz not null,
  due_at           timestamptz not null,
  state            text not null default 'ASKED' check (state in ('ASKED', 'DONE', 'DECLINED')),
  answer           text,
  decided_by       text,
  decided_at       timestamptz,
  check ((state = 'ASKED') = (decided_at is null))
);
create unique index erasure_request_open on whistle.erasure_request (tracking_number) where state = 'ASKED';

create index resident_request_ended on whistle.resident_request (item, ended_at) where ended_at is not null;

-- What the data officer gave out or erased on demand, and why. The reason is the officer's own words.
create table whistle.personal_data_deed (
  id       bigint generated always as identity primary key,
  at       timestamptz not null,
  account  text not null,
  deed     text not null check (deed in ('EXPORTED', 'ERASED')),
  reason   text not null,
  cases    text[] not null
);
revoke update, delete on whistle.personal_data_deed from "${application}";
