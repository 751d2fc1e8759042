-- Who came in with an account, and who tried to, for its owner to look at. The log of security events has it all.
create table whistle.sign_in (
  id          bigint generated always as identity primary key,
  account     text not null,
  -- page, web-application, provider, basic, confirmation
  door        text not null,
  -- what was shown, or why it was not enough
  outcome     text not null check (outcome in ('PASSWORD', 'CODE', 'PROVIDER', 'REFUSED')),
  -- without its last part
  address     text not null,
  first_at    timestamptz not null,
  last_at     timestamptz not null,
  times       integer not null default 1
);
create index sign_in_of_account on whistle.sign_in (account, last_at desc);
create index sign_in_by_age on whistle.sign_in (last_at);
