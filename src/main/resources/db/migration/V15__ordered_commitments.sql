-- What the district orders where the parties did not agree is tracked like a promise, but nobody promised it.
alter table whistle.commitment add column ordered boolean not null default false;
