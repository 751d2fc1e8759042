-- Who is told by text message: whoever left a telephone number at a door of ours since there are such messages.
-- Orders of the hotline bring numbers that were left elsewhere.
alter table whistle.reporter
  add by_text boolean not null default false;

-- When somebody else's program said that a message has come to its telephone.
alter table whistle.message
  add delivered_at timestamptz,
  add check (delivered_at is null or state = 'SENT');

-- Texts that residents send stand beside their mail.
alter table whistle.incoming_mail
  add channel text not null default 'MAIL' check (channel in ('MAIL', 'WEBHOOK'));

-- Calls of the gateway, so that each is taken once; older ones are refused by their time.
create table whistle.webhook_call (
  id        text primary key,
  taken_at  timestamptz not null
);
create index webhook_call_taken_at on whistle.webhook_call (taken_at);
