-- A round can have two answers: the resident's own, and what they said when they were asked once more by phone.
alter table whistle.evaluation
  drop constraint evaluation_pkey,
  add primary key (tracking_number, round, given_by),
  add column reason text check (reason in
    ('NOT_DONE', 'DONE_BADLY', 'CAME_BACK', 'TOO_SLOW', 'ATTITUDE', 'NOT_TOLD', 'OTHER')),
  -- of the answers of a round the one that counts; none where neither is valid
  add column counts boolean not null default true,
  -- whether somebody is still to call the resident about this answer of their own
  add column call_awaited boolean not null default false;

create unique index evaluation_counts on whistle.evaluation (tracking_number, round) where counts;
create unique index evaluation_call_awaited on whistle.evaluation (tracking_number) where call_awaited;
