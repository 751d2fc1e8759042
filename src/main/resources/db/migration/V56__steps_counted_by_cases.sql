-- What a case gives to the figures of steps (facts), so that it can be taken back when the case goes on: a case is counted
-- as a whole, and what runs is not kept any more. All cases are counted anew, some at a time.
drop table whistle.step_open;
drop table whistle.step_instance;
create table whistle.step_case (
  tracking_number  text primary key,
  facts            text not null
);
truncate whistle.step_figure;
alter table whistle.step_progress alter column next_xid drop not null;
alter table whistle.step_progress add column loading_after text;
update whistle.step_progress set next_xid = null;
grant truncate on whistle.step_case, whistle.step_figure to "${application}";

-- Cases of which the engine told something that cannot be read. Whoever keeps Whistle is told of them once a day.
create table whistle.unread_case (
  tracking_number  text primary key,
  entries          integer not null check (entries > 0),
  told_on          date
);
