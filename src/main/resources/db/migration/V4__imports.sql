-- What was imported, and what became of it. At any time every row read is accounted for.
create table whistle.import_run (
  id             bigint generated always as identity primary key,
  source         text not null,
  file           text,
  actor          text not null,
  state          text not null check (state in ('RUNNING', 'DONE', 'FAILED', 'INTERRUPTED')),
  rows           integer not null default 0,
  accepted       integer not null default 0,
  known          integer not null default 0,
  refused_count  integer not null default 0,
  received_at    timestamptz not null,
  started_at     timestamptz,
  finished_at    timestamptz,
  check (rows = accepted + known + refused_count)
);

-- Codes, not words: whoever asks reads them in their own language.
create table whistle.import_refusal (
  run          bigint not null references whistle.import_run,
  row_number   integer not null,
  line_number  bigint not null,
  field        text not null,
  code         text not null,
  arguments    json not null,
  primary key (run, row_number)
);
