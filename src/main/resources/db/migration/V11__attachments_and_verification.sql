-- A picture of a case. When it is withdrawn its row stays, its bytes go.
create table whistle.attachment (
  id               bigint generated always as identity primary key,
  tracking_number  text not null references whistle.resident_request,
  kind             text not null check (kind in ('BEFORE', 'AFTER', 'EVIDENCE')),
  stage            text not null,
  task             text,
  media_type       text not null check (media_type = 'image/jpeg'),
  sha256           text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  width            integer not null,
  height           integer not null,
  size             integer not null,
  added_by         text not null,
  added_at         timestamptz not null,
  withdrawn_by     text,
  withdrawn_at     timestamptz,
  check ((withdrawn_by is null) = (withdrawn_at is null))
);
create index attachment_request on whistle.attachment (tracking_number);

-- Apart, so that lists never read them.
create table whistle.attachment_bytes (
  attachment  bigint primary key references whistle.attachment,
  bytes       bytea not null
);
-- a picture is compressed already
alter table whistle.attachment_bytes alter column bytes set storage external;

-- Each attempt with what the grid worker saw of it.
alter table whistle.handling_result
  add column submitted_by  text,
  add column verification  text check (verification in ('PASSED', 'FAILED')),
  add column note          text,
  add column seen          text,
  add column verified_by   text,
  add column verified_at   timestamptz;

-- A notice may be about the request itself, and about neither a clock nor a wish for more time.
alter table whistle.notice drop constraint if exists notice_check;
alter table whistle.notice add constraint notice_about_one_thing check (clock is null or extension is null);
