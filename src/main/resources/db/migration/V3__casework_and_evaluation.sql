-- One whistle order a round; a redo opens the next round.
create table whistle.whistle_order (
  id                   bigint generated always as identity primary key,
  tracking_number      text not null references whistle.resident_request,
  round                integer not null,
  proposed_lead        text not null references whistle.unit,
  proposed_supporting  text[] not null,
  proposed_kind        text not null,
  proposed_joint       boolean not null,
  kind                 text,
  joint                boolean,
  issued_at            timestamptz,
  unique (tracking_number, round)
);

create table whistle.whistle_call (
  order_id            bigint not null references whistle.whistle_order,
  department          text not null references whistle.unit,
  role                text not null check (role in ('LEAD', 'SUPPORTING')),
  state               text not null check (state in ('CALLED', 'REPORTED_IN', 'RETURNED', 'RELEASED', 'REROUTED')),
  report_in_deadline  timestamptz,
  reported_in_at      timestamptz,
  has_returned        boolean not null default false,
  primary key (order_id, department)
);

create table whistle.handling_result (
  tracking_number  text not null references whistle.resident_request,
  attempt          integer not null,
  unit             text not null,
  spoken_to        text not null,
  measures         text not null,
  scheduled_for    date,
  submitted_at     timestamptz not null,
  primary key (tracking_number, attempt)
);

-- One answer a round; the next round has its own.
create table whistle.evaluation (
  tracking_number  text not null references whistle.resident_request,
  round            integer not null,
  given_by         text not null check (given_by in ('RESIDENT', 'CALL_BACK', 'SILENCE')),
  solved           text not null check (solved in ('YES', 'NO', 'NO_ANSWER')),
  satisfaction     text check (satisfaction in ('SATISFIED', 'BASICALLY_SATISFIED', 'NOT_SATISFIED')),
  comment          text,
  given_at         timestamptz not null,
  primary key (tracking_number, round),
  check ((solved = 'NO_ANSWER') = (satisfaction is null))
);
