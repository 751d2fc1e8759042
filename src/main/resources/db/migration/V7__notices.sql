-- What a unit or a role was told of a request, once: a step of a clock by its deadline, a wish for more time by its state.
create table whistle.notice (
  id               bigint generated always as identity primary key,
  recipient        text not null,
  tracking_number  text not null references whistle.resident_request,
  news             text not null,
  clock            bigint references whistle.clock,
  extension        bigint references whistle.deadline_extension,
  deadline         timestamptz not null,
  detail           jsonb not null,
  at               timestamptz not null,
  read_by          text,
  read_at          timestamptz,
  check ((clock is null) <> (extension is null)),
  check ((read_by is null) = (read_at is null))
);
create unique index notice_of_clock on whistle.notice (clock, news, deadline, recipient) where clock is not null;
create unique index notice_of_extension on whistle.notice (extension, news, recipient) where extension is not null;
create index notice_recipient on whistle.notice (recipient, at);
create index notice_unread on whistle.notice (recipient) where read_at is null;
