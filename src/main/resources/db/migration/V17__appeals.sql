-- Handlers contest bad marks of their unit, and supervisors propose exclusions: who, what, why, and the two decisions.
-- The figures themselves stay in the case files; nothing is deleted here either.
create table whistle.appeal (
  id               bigint generated always as identity primary key,
  tracking_number  text not null references whistle.resident_request,
  unit             text not null references whistle.unit,
  round            integer not null check (round >= 0),
  ground           text not null,
  text             text,
  evidence         bigint[] not null default '{}',
  state            text not null
                   check (state in ('APPEALED', 'PROPOSED', 'REFUSED', 'WITHDRAWN', 'EXCLUDED', 'DECLINED')),
  appealed_by      text,
  appealed_at      timestamptz,
  decided_by       text,
  decided_at       timestamptz,
  note             text,
  confirmed_by     text,
  confirmed_at     timestamptz,
  confirm_note     text,
  check (appealed_by is not null or decided_by is not null),
  check ((appealed_by is null) = (appealed_at is null)),
  check ((decided_by is null) = (decided_at is null)),
  check ((confirmed_by is null) = (confirmed_at is null)),
  check ((state in ('EXCLUDED', 'DECLINED')) = (confirmed_by is not null)),
  -- an exclusion needs two people, and none of them is who appealed
  check (decided_by <> appealed_by and confirmed_by <> decided_by and confirmed_by <> appealed_by)
);
create index appeal_request on whistle.appeal (tracking_number);
create index appeal_unit on whistle.appeal (unit, id);
create index appeal_state on whistle.appeal (state, id);

-- What is contested. In force while it is being decided and once it is excluded: one at a time for the same marks.
create table whistle.appeal_mark (
  appeal           bigint not null references whistle.appeal,
  measure          text not null,
  tracking_number  text not null,
  unit             text not null,
  round            integer not null,
  in_force         boolean not null default true,
  primary key (appeal, measure)
);
create unique index appeal_mark_in_force
  on whistle.appeal_mark (tracking_number, unit, round, measure) where in_force;
create index appeal_mark_of on whistle.appeal_mark (tracking_number, unit, round, measure);
