-- The names of the keys with which personal data is or was sealed; the keys themselves are never here.
create table whistle.data_key (
  name         text primary key,
  in_force_at  timestamptz not null,
  replaced_at  timestamptz,
  retired_at   timestamptz
);

-- Whoever filed it asked that those who handle it do not learn who they are.
alter table whistle.resident_request add confidential boolean not null default false;

-- Name, phone and e-mail in one, sealed for this row alone. By the marks the same number or address is found again.
-- The columns in plain words are emptied at the next start, and stay empty.
alter table whistle.reporter
  add sealed bytea,
  add phone_mark bytea,
  add email_mark bytea,
  add check (sealed is null or (name is null and phone is null and email is null));
create index reporter_phone on whistle.reporter (phone_mark) where phone_mark is not null;
create index reporter_email on whistle.reporter (email_mark) where email_mark is not null;
create index reporter_plain on whistle.reporter (tracking_number) where coalesce(name, phone, email) is not null;

-- Who was shown a contact in full, and why. The note is somebody's own words, and sealed.
create table whistle.reveal (
  id               uuid primary key,
  at               timestamptz not null,
  account          text not null,
  tracking_number  text not null references whistle.resident_request,
  reader           text not null check (reader in ('CASEWORK', 'CALL_BACK', 'DATA_OFFICER')),
  reason           text not null check (reason in ('VERIFY', 'APPOINTMENT', 'CALL_BACK', 'RESULT', 'OTHER')),
  note             bytea
);
create index reveal_at on whistle.reveal (at, id);
create index reveal_account on whistle.reveal (account, at);
create index reveal_request on whistle.reveal (tracking_number);

-- Nobody takes a look back; only its note may be sealed with another key.
revoke update, delete, truncate on whistle.reveal from "${application}";
grant update (note) on whistle.reveal to "${application}";
