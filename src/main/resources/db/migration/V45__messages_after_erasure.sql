-- Whom messages went to is known by a mark of the address; with the contact of a case it goes. So it does of those whose
-- contact went before.
delete from whistle.message m
where tracking_number is not null
  and not exists (select from whistle.reporter p where p.tracking_number = m.tracking_number);
delete from whistle.message_recipient r
where not delivering and not exists (select from whistle.message m where m.recipient = r.id);
create index message_of_recipient on whistle.message (recipient);

-- Since when somebody wants no text messages who told so by text; they can turn them on again.
alter table whistle.reporter add texts_stopped_at timestamptz;

-- The gateway may number what it tells us at each door by itself.
alter table whistle.webhook_call
  add door text not null default 'MESSAGES' check (door in ('MESSAGES', 'DELIVERIES')),
  drop constraint webhook_call_pkey,
  add primary key (door, id);
alter table whistle.webhook_call alter door drop default;
