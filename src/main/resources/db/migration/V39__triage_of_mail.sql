-- Why somebody of the staff set a mail aside.
alter table whistle.incoming_mail
  add aside text check (aside in ('SPAM', 'NOT_OURS', 'ANSWERED', 'REPEATED')),
  add check (aside is null or state = 'SET_ASIDE');

-- Who read a mail that lies in triage, and why. Nobody takes a look back.
create table whistle.mail_look (
  id       bigint generated always as identity primary key,
  mail     uuid not null references whistle.incoming_mail,
  at       timestamptz not null,
  account  text not null,
  reason   text not null check (reason in ('SORT', 'CALLED', 'CHECK'))
);
create index mail_look_mail on whistle.mail_look (mail, account, at);
revoke update, delete, truncate on whistle.mail_look from "${application}";
create trigger mail_look_append_only before update or delete or truncate on whistle.mail_look
  for each statement execute function whistle.refuse_change();

-- Who writes about no request is told once a day that it arrived; such a message is about no request either.
alter table whistle.message
  alter tracking_number drop not null,
  add check ((kind = 'ARRIVED') = (tracking_number is null));
create unique index message_arrived on whistle.message (cause) where tracking_number is null;
create index message_arrived_at on whistle.message (recipient, at) where tracking_number is null;
