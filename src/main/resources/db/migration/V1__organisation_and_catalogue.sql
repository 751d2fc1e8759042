-- The application's role uses these tables; the owner who migrates makes them.
grant usage on schema whistle to "${application}";
alter default privileges in schema whistle grant select, insert, update, delete on tables to "${application}";
alter default privileges in schema whistle grant usage, select on sequences to "${application}";
-- The engine makes and keeps its own tables beside ours.
grant usage, create on schema public to "${application}";

create table whistle.unit (
  code     text primary key,
  kind     text not null check (kind in ('CITY', 'DISTRICT', 'STREET', 'COMMUNITY', 'DEPARTMENT')),
  name     text not null,
  english  text not null,
  parent   text references whistle.unit
);

create table whistle.staff (
  id      text primary key,
  family  text not null,
  given   text not null,
  role    text not null
);

create table whistle.staff_unit (
  staff  text not null references whistle.staff,
  unit   text not null references whistle.unit,
  primary key (staff, unit)
);

create table whistle.item (
  code          text primary key,
  name          text not null,
  english       text not null,
  category      text not null,
  lead          text not null references whistle.unit,
  supporting    text[] not null,
  level         text not null check (level in ('EMERGENCY', 'URGENT', 'ORDINARY', 'COMPLEX', 'CONSULTATION')),
  good          text not null check (good in ('PUBLIC', 'PRIVATE', 'MIXED')),
  time_limit    text not null,
  whistle_kind  text not null check (whistle_kind in ('DAILY', 'HARD_NUT', 'URGENT')),
  joint         boolean not null,
  source        text not null
);
