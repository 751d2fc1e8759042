-- In which transaction an entry was written, so that whoever follows the case file behind can tell what is decided from
-- what may still come. Entries from before this migration have none: whoever begins to follow reads those as a whole.
alter table whistle.case_event add column xid xid8;
alter table whistle.case_event alter column xid set default pg_current_xact_id();
create index case_event_xid on whistle.case_event (xid) where source = 'DOMAIN';

-- The marks (计分项) of all cases, counted from their files; nothing here is known from anywhere else. There are two
-- editions: one is read and kept up to date, the other is filled by a rebuild and then takes its place.
create table whistle.rate_mark (
  edition          smallint not null,
  tracking_number  text not null,
  number           integer not null,
  measure          text not null,
  unit             text not null,
  item             text not null,
  community        text not null,
  day              date not null,
  round            integer not null,
  points           integer not null,
  possible         integer not null check (possible > 0),
  excluded         boolean not null,
  primary key (edition, tracking_number, number)
) partition by list (edition);
create table whistle.rate_mark_0 partition of whistle.rate_mark for values in (0);
create table whistle.rate_mark_1 partition of whistle.rate_mark for values in (1);
-- the marks behind a figure
create index rate_mark_figure on whistle.rate_mark (measure, day, unit);
-- the days of a month that is not asked for as a whole
create index rate_mark_day on whistle.rate_mark (day);

-- The same, added up. Adjusted figures leave out what is excluded.
create table whistle.rate_sum (
  edition          smallint not null,
  month            date not null,
  measure          text not null,
  unit             text not null,
  item             text not null,
  community        text not null,
  raw_points       bigint not null,
  raw_of           bigint not null,
  adjusted_points  bigint not null,
  adjusted_of      bigint not null,
  primary key (edition, month, measure, unit, item, community)
) partition by list (edition);
create table whistle.rate_sum_0 partition of whistle.rate_sum for values in (0);
create table whistle.rate_sum_1 partition of whistle.rate_sum for values in (1);
create index rate_sum_nothing on whistle.rate_sum (edition) where raw_of = 0;

-- How far the case files are counted: all transactions before next_xid. Null: never yet.
create table whistle.rate_progress (
  id        integer primary key default 1 check (id = 1),
  edition   smallint not null check (edition in (0, 1)),
  next_xid  bigint
);
insert into whistle.rate_progress (edition) values (0);

-- Case files that cannot be counted; they have no marks until they can.
create table whistle.rate_failed (
  tracking_number  text primary key,
  reason           text not null,
  failed_at        timestamptz not null,
  tried_at         timestamptz not null
);

-- Weights and standards are never changed: a later row for the same day takes the place of an earlier one.
create table whistle.rate_weight (
  id          bigint generated always as identity primary key,
  measure     text not null,
  weight      numeric(9, 4) not null check (weight >= 0),
  valid_from  date not null,
  set_at      timestamptz not null,
  set_by      text not null
);
create table whistle.rate_standard (
  id          bigint generated always as identity primary key,
  measure     text not null,
  unit        text,
  percent     numeric(5, 2) check (percent between 0 and 100),
  valid_from  date not null,
  set_at      timestamptz not null,
  set_by      text not null
);

-- No source gave weights or standards: these are our own, to begin with.
insert into whistle.rate_weight (measure, weight, valid_from, set_at, set_by)
select measure, 1, date '2020-01-01', timestamptz '2020-01-01 00:00:00Z', 'system'
from unnest(array['CONTACT', 'SOLVED', 'SATISFIED']) as measure;
insert into whistle.rate_standard (measure, percent, valid_from, set_at, set_by)
select measure, percent, date '2020-01-01', timestamptz '2020-01-01 00:00:00Z', 'system'
from (values ('CONTACT', 95), ('REPORT_IN', 95), ('CLOSING', 90), ('SOLVED', 75), ('SATISFIED', 85), ('RETURN', 10),
             ('REDO', 10), ('REPEAT', 10), ('DEPARTMENT_SCORE', 80), ('WHISTLE_SCORE', 80)) as own (measure, percent);

-- A rebuild empties the edition it is going to fill.
grant truncate on whistle.rate_mark_0, whistle.rate_mark_1, whistle.rate_sum_0, whistle.rate_sum_1 to "${application}";
revoke update, delete on whistle.rate_weight, whistle.rate_standard from "${application}";
