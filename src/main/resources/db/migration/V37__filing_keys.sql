-- What a caller's key was used for, so that the same filing sent again is no second one. Rows go after a day.
create table whistle.filing_key (
  -- SHA-256 of the key in hexadecimal digits
  key     text primary key,
  at      timestamptz not null,
  -- what was answered, sealed: it holds what opens the request; null within the transaction that files only
  answer  bytea
);
create index filing_key_at on whistle.filing_key (at);
