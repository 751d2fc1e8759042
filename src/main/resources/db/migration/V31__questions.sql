-- A question to the resident (询问居民), asked beside a task, and what became of it. One at a time for each unit.
create table whistle.question (
  id               bigint generated always as identity primary key,
  tracking_number  text not null references whistle.resident_request,
  unit             text not null,
  text             text not null,
  asked_by         text not null,
  asked_at         timestamptz not null,
  state            text not null default 'OPEN' check (state in ('OPEN', 'ANSWERED', 'WITHDRAWN', 'LAPSED')),
  answer           text,
  settled_at       timestamptz,
  check ((state = 'ANSWERED') = (answer is not null)),
  check ((state = 'OPEN') = (settled_at is null))
);
create index question_request on whistle.question (tracking_number);
create unique index question_open on whistle.question (tracking_number, unit) where state = 'OPEN';

-- The pause that a question brought about, where the rules gave one.
create table whistle.question_pause (
  extension        bigint primary key references whistle.deadline_extension,
  question         bigint not null unique references whistle.question
);

alter table whistle.deadline_extension drop constraint deadline_extension_reason_check;
alter table whistle.deadline_extension add constraint deadline_extension_reason_check check (reason in
  ('WAITING_FOR_RESIDENT', 'QUESTION_ASKED', 'WEATHER', 'LEGAL_PROCEDURE', 'FUNDING', 'COMPLEX'));
