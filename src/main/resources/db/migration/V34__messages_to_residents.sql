-- In which language somebody filed a request, which links to it still open it, and since when they want no mail.
alter table whistle.reporter
  add language text not null default 'zh' check (language in ('zh', 'en')),
  add link_version integer not null default 0,
  add mail_stopped_at timestamptz;

-- Whom messages go to: known by the mark of an address, never by the address. One delivery at a time sends to each.
create table whistle.message_recipient (
  id          bigint generated always as identity primary key,
  channel     text not null check (channel in ('MAIL', 'WEBHOOK')),
  mark        bytea not null,
  delivering  boolean not null default false,
  unique (channel, mark)
);

-- What residents are told, and how far that has come; no words, and no address. The id is also the Message-ID.
create table whistle.message (
  id               uuid primary key,
  place            bigint generated always as identity,
  cause            text not null,
  kind             text not null,
  tracking_number  text not null references whistle.resident_request,
  recipient        bigint not null references whistle.message_recipient,
  state            text not null default 'WAITING'
                   check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED', 'DROPPED')),
  attempts         integer not null default 0,
  claimed_until    timestamptz,
  failure          text,
  at               timestamptz not null,
  ended_at         timestamptz,
  check ((state = 'SENDING') = (claimed_until is not null)),
  check ((state in ('SENT', 'FAILED', 'DROPPED')) = (ended_at is not null)),
  unique (cause, tracking_number)
);
create index message_open on whistle.message (recipient, place) where state in ('WAITING', 'SENDING');
create index message_request on whistle.message (tracking_number);
