-- A supervisor takes up a case (督办) with a reason, and lets it go with another; at most one at a time of a case.
create table whistle.supervised_case (
  id               bigint generated always as identity primary key,
  tracking_number  text not null references whistle.resident_request,
  reason           text not null,
  begun_by         text not null,
  begun_at         timestamptz not null,
  end_reason       text,
  ended_by         text,
  ended_at         timestamptz,
  check ((ended_at is null) = (ended_by is null)),
  check ((ended_at is null) = (end_reason is null))
);
create unique index supervised_case_open on whistle.supervised_case (tracking_number) where ended_at is null;
create index supervised_case_of on whistle.supervised_case (tracking_number, id);
create index supervised_case_newest on whistle.supervised_case (id desc) where ended_at is null;

-- All incidents of one kind, that is of one step of a process, run once more; which jobs these were stands below.
create table whistle.incident_retry (
  id               bigint generated always as identity primary key,
  key              text not null,
  process          text not null,
  step             text not null,
  reason           text not null,
  begun_by         text not null,
  begun_at         timestamptz not null,
  wanted           integer not null check (wanted > 0),
  ended_at         timestamptz,
  unique (begun_by, key)
);
create table whistle.retried_job (
  retry            bigint not null references whistle.incident_retry,
  job              text not null,
  tracking_number  text references whistle.resident_request,
  at               timestamptz not null,
  failed_again     boolean not null default false,
  primary key (retry, job)
);
create index retried_job_of on whistle.retried_job (job) where not failed_again;
create index retried_job_case on whistle.retried_job (tracking_number, retry);

-- Tasks of somebody who is away go to somebody else whom they ask too, or back to all of them.
create table whistle.hand_over (
  id               bigint generated always as identity primary key,
  key              text not null,
  asked            text not null,
  from_account     text not null,
  to_account       text,
  reason           text not null,
  handed_by        text not null,
  handed_at        timestamptz not null,
  unique (handed_by, key),
  check (from_account <> to_account)
);
create table whistle.handed_task (
  hand_over        bigint not null references whistle.hand_over,
  task             text not null,
  step             text not null,
  tracking_number  text not null references whistle.resident_request,
  at               timestamptz not null,
  primary key (hand_over, task)
);
create index handed_task_case on whistle.handed_task (tracking_number, hand_over);
