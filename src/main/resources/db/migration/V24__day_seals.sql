-- One seal a day over the links of all chains: signed with a key that is not in the database, and kept outside as a
-- file. What stands here is a copy, for nodes that lack the file and for mails that are still to be sent.
create table whistle.day_seal (
  number       integer primary key check (number > 0),
  sealed_at    timestamptz not null,
  links        bigint not null check (links >= 0),
  past_intact  boolean not null,
  document     text not null
);

create table whistle.day_seal_mail (
  number     integer primary key references whistle.day_seal,
  mailed_at  timestamptz not null
);

-- the walls of the case file
revoke update, delete, truncate on whistle.day_seal, whistle.day_seal_mail from "${application}";
create trigger day_seal_append_only before update or delete or truncate on whistle.day_seal
  for each statement execute function whistle.refuse_change();
