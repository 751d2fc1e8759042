create sequence whistle.tracking_number;

create table whistle.resident_request (
  tracking_number  text primary key,
  secret_hash      bytea not null,
  item             text not null references whistle.item,
  level            text not null,
  community        text not null references whistle.unit,
  channel          text not null,
  description      text not null check (length(description) between 1 and 10000),
  address          text,
  longitude        double precision check (longitude between -180 and 180),
  latitude         double precision check (latitude between -90 and 90),
  status           text not null default 'OPEN'
                   check (status in ('OPEN', 'CLOSED', 'REFUSED', 'MERGED', 'WITHDRAWN')),
  stage            text not null default 'FEEDBACK'
                   check (stage in ('FEEDBACK', 'REPORT', 'WHISTLE', 'RESPONSE', 'JOINT_RESOLUTION', 'EVALUATION')),
  filed_at         timestamptz not null,
  deadline         timestamptz,
  redo_count       integer not null default 0,
  awaiting_answer  boolean not null default false,
  merged_into      text references whistle.resident_request,
  ended_at         timestamptz,
  external_source  text,
  external_number  text,
  check ((longitude is null) = (latitude is null)),
  check ((external_source is null) = (external_number is null)),
  check ((status = 'OPEN') = (ended_at is null)),
  check ((status = 'MERGED') = (merged_into is not null))
);

-- An order of another system is one request, however often it is sent.
create unique index resident_request_external
  on whistle.resident_request (external_source, external_number) where external_source is not null;

-- Who filed it. A merged request keeps its own number, and so its own reporter.
create table whistle.reporter (
  tracking_number  text primary key references whistle.resident_request,
  name             text,
  phone            text,
  email            text
);

-- The case file: who, what, when, why. Entries are added, never changed and never removed.
create table whistle.case_event (
  id        bigint generated always as identity primary key,
  case_key  text not null,
  at        timestamptz not null,
  source    text not null check (source in ('DOMAIN', 'ENGINE')),
  kind      text not null,
  actor     text not null,
  stage     text,
  detail    json not null
);
create index case_event_case on whistle.case_event (case_key, id);

-- The chain over the case file. Numbers have no gaps over all cases, positions none within a case,
-- so that a chain that was removed or cut short shows; the very last links only against a head kept elsewhere.
create table whistle.case_seal (
  number     bigint primary key,
  event_id   bigint not null unique,
  case_key   text not null,
  position   integer not null,
  previous   bytea not null,
  hash       bytea not null,
  sealed_at  timestamptz not null,
  unique (case_key, position)
);

-- Two walls: the application's role has no right to change or remove, and a trigger stops everybody else.
revoke update, delete, truncate on whistle.case_event, whistle.case_seal from "${application}";

create function whistle.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the case file is append-only: % on % is refused', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end $$;

create trigger case_event_append_only before update or delete or truncate on whistle.case_event
  for each statement execute function whistle.refuse_change();
create trigger case_seal_append_only before update or delete or truncate on whistle.case_seal
  for each statement execute function whistle.refuse_change();
