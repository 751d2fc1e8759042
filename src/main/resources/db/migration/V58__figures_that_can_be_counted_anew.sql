-- Clocks are counted otherwise from now on (docs/adr/0046): all case files are counted anew.
update whistle.level_progress set next_xid = null, loading_after = null;

-- Case files that could not be read when they were counted; they are tried again, a new release may know what they mean.
create table whistle.level_failed (
  tracking_number  text primary key,
  failed_at        timestamptz not null,
  tried_at         timestamptz not null
);
create index level_failed_tried on whistle.level_failed (tried_at, tracking_number);

-- Promises in danger, the oldest first: a district with few of them need not pass all that run elsewhere.
create index clock_promise_in_danger on whistle.clock (deadline, id)
  where stopped_at is null and kind = 'RESOLUTION' and department is null and paused_until is null
    and standing <> 'WITHIN_TIME';
