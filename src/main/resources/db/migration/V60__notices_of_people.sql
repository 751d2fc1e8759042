-- A notice may tell of a case that was promised nothing, and somebody of tasks that were handed to them: of these it
-- names no case. Who such a notice is for stands as account-<id>, beside units and roles.
alter table whistle.notice
  alter column deadline drop not null,
  alter column tracking_number drop not null,
  add column hand_over bigint references whistle.hand_over,
  add constraint notice_about_something check (tracking_number is not null or hand_over is not null);
create unique index notice_of_hand_over on whistle.notice (hand_over, recipient) where hand_over is not null;
