-- What stands about an account beside the engine's identity tables, where its names, password and groups are.
create table whistle.account_state (
  account      text primary key,
  locked       boolean not null default false,
  must_change  boolean not null default false,
  -- another one with each change that must end sessions
  stamp        text not null default gen_random_uuid()::text
);

-- A time-based one-time password (RFC 6238). A secret counts once a first code has confirmed it.
create table whistle.second_factor (
  account       text primary key,
  -- sealed; see the ADR on personal data
  secret        bytea not null,
  confirmed_at  timestamptz,
  -- the latest step of thirty seconds whose code was taken; no code of it or before it is taken again
  used_step     bigint not null default 0
);

create table whistle.recovery_code (
  account  text not null references whistle.second_factor on delete cascade,
  hash     text not null,
  used_at  timestamptz,
  primary key (account, hash)
);

-- What programs show in place of a password; only its SHA-256 is kept.
create table whistle.access_token (
  id          uuid primary key default gen_random_uuid(),
  account     text not null,
  name        text not null check (length(name) <= 100),
  hash        text not null unique,
  made_at     timestamptz not null,
  expires_at  timestamptz not null,
  used_at     timestamptz
);
create index access_token_of_account on whistle.access_token (account, made_at);

-- Passwords and codes that were tried. Who is meant is kept as a hash: people type passwords into the wrong field.
create table whistle.sign_in_attempt (
  who            text not null,
  -- where it was tried from; empty for all addresses together
  address        text not null,
  failures       integer not null default 0,
  tried_at       timestamptz not null,
  blocked_until  timestamptz not null,
  succeeded_at   timestamptz,
  primary key (who, address)
);
create index sign_in_attempt_by_age on whistle.sign_in_attempt (tried_at);
