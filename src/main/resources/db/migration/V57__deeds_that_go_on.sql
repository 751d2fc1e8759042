-- What was wanted stands beside what was done, so that the same form, sent again, goes on where it broke off, and another
-- one with its key is told apart. A node of the release before writes neither.
alter table whistle.hand_over
  -- all that they had, and not chosen ones
  add column every boolean not null default false,
  add column tasks text[] not null default '{}';
update whistle.hand_over h
set tasks = array(select t.task from whistle.handed_task t where t.hand_over = h.id);
