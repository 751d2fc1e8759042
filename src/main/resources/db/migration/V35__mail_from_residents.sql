-- Mail from residents: first as it came, then as it was read; both sealed, with whom it is from. The digest knows a mail
-- again, so that each is taken once, however often a mailbox hands it over.
create table whistle.incoming_mail (
  id               uuid primary key,
  place            bigint generated always as identity,
  digest           bytea not null unique,
  received_at      timestamptz not null,
  state            text not null default 'RECEIVED'
                   check (state in ('RECEIVED', 'TRIAGE', 'FILED', 'SET_ASIDE', 'NOTED')),
  reason           text,
  tracking_number  text references whistle.resident_request,
  sealed           bytea,
  settled_at       timestamptz,
  settled_by       text,
  check ((state = 'RECEIVED') = (reason is null)),
  check ((state in ('FILED', 'SET_ASIDE', 'NOTED')) = (settled_at is not null)),
  check (state <> 'FILED' or tracking_number is not null)
);
create index incoming_mail_open on whistle.incoming_mail (place) where state in ('RECEIVED', 'TRIAGE');
create index incoming_mail_settled on whistle.incoming_mail (settled_at) where sealed is not null;
create index incoming_mail_request on whistle.incoming_mail (tracking_number);

-- What came with a mail, already cleaned; gone when it stands with a case, or refused by it.
create table whistle.incoming_picture (
  id      uuid primary key,
  mail    uuid not null references whistle.incoming_mail on delete cascade,
  place   integer not null,
  refused text,
  sealed  bytea,
  unique (mail, place)
);
