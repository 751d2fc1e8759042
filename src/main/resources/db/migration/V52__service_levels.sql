-- What the page of service levels counts of the time that is over, from case files and nothing else. Of each case what
-- it gives (facts), so that it can be taken back when the case goes on; and all of it added up by day and by month.
create table whistle.level_case (
  tracking_number  text primary key,
  district         text not null,
  facts            text not null,
  returns          integer not null,
  returned_on      date
);
-- cases that were passed on more than once, the latest first
create index level_case_returned on whistle.level_case (district, returned_on desc, tracking_number desc)
  where returns >= 2;

create table whistle.level_sum (
  district  text not null,
  grain     text not null check (grain in ('DAY', 'MONTH')),
  day       date not null,
  topic     text not null,
  key       text not null,
  part      text not null,
  a         bigint not null,
  b         bigint not null,
  c         bigint not null,
  d         bigint not null,
  primary key (district, grain, day, topic, key, part)
);

-- How far the case files are counted: all transactions before next_xid. While loading_after is not null, the first count
-- of all case files has come to that case.
create table whistle.level_progress (
  id             integer primary key default 1 check (id = 1),
  next_xid       bigint,
  loading_after  text
);
insert into whistle.level_progress default values;
grant truncate on whistle.level_case, whistle.level_sum to "${application}";

-- Promises that run, the oldest first.
create index clock_promise on whistle.clock (deadline, id)
  where stopped_at is null and kind = 'RESOLUTION' and department is null;
