-- Who mailed a seal proves it with the key that signed the seal; a row without says so of seals of the first format
-- only. The proof is part of the key: a row slipped in keeps no true one out.
alter table whistle.day_seal_mail drop constraint day_seal_mail_pkey;
alter table whistle.day_seal_mail add column proof text not null default '';
alter table whistle.day_seal_mail add primary key (number, proof);

comment on column whistle.day_seal.past_intact is 'read by nobody: what counts is signed in the document';

-- Contacts in plain words, which only a version before sealing writes: looked for every hour, and there are none.
create index reporter_in_clear on whistle.reporter (tracking_number) where coalesce(name, phone, email) is not null;
