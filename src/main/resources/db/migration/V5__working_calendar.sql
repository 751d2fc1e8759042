-- Counts the changes of the calendar, so that every node sees that there was one. Whoever changes something takes it first.
create table whistle.calendar_version (
  the_only  boolean primary key default true check (the_only),
  version   bigint not null
);
insert into whistle.calendar_version (version) values (0);

-- The national list of a year; a year without one follows the week, and deadlines in it are provisional.
create table whistle.calendar_list (
  year        integer primary key check (year between 2000 and 2100),
  source      text,
  changed_at  timestamptz not null,
  changed_by  text not null
);

create table whistle.calendar_day (
  year  integer not null references whistle.calendar_list on delete cascade,
  day   date not null,
  kind  text not null check (kind in ('OFF', 'WORK')),
  name  text not null,
  primary key (year, day)
);

-- What a unit, and every unit below it, does otherwise.
create table whistle.local_list (
  unit        text not null references whistle.unit,
  year        integer not null check (year between 2000 and 2100),
  source      text,
  changed_at  timestamptz not null,
  changed_by  text not null,
  primary key (unit, year)
);

create table whistle.local_day (
  unit  text not null,
  year  integer not null,
  day   date not null,
  kind  text not null check (kind in ('OFF', 'WORK')),
  name  text not null,
  primary key (unit, year, day),
  foreign key (unit, year) references whistle.local_list on delete cascade
);

-- The working spans of a day from a date on, until the unit's next date.
create table whistle.working_hours (
  unit            text not null references whistle.unit,
  effective_from  date not null,
  opens           time not null,
  closes          time not null,
  changed_at      timestamptz not null,
  changed_by      text not null,
  primary key (unit, effective_from, opens),
  check (opens < closes)
);
