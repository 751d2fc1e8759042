-- A promise of a joint meeting has a clock of its own; a department can have several of them.
alter table whistle.clock
  add column commitment bigint,
  drop constraint clock_kind_check,
  add constraint clock_kind_check
    check (kind in ('REPORT_IN', 'FIRST_CONTACT', 'RESOLUTION', 'EVALUATION', 'COMMITMENT')),
  add check ((kind = 'COMMITMENT') = (commitment is not null));

drop index whistle.clock_running;
create unique index clock_running
  on whistle.clock (tracking_number, kind, coalesce(department, ''), coalesce(commitment, 0))
  where stopped_at is null;
create index clock_commitment on whistle.clock (commitment) where commitment is not null;
