-- A merged request has not ended: the leading one goes on for it, and one result closes both.
-- A request that was split waits for its parts.
alter table whistle.resident_request
  add column followers  integer not null default 0 check (followers >= 0),
  add column split_from text references whistle.resident_request,
  add column parts      integer not null default 0 check (parts = 0 or parts between 2 and 10),
  add check (split_from is null or parts = 0),
  drop constraint resident_request_check2,
  drop constraint resident_request_check3;

update whistle.resident_request merged
set status = 'CLOSED'
from whistle.resident_request leader
where merged.status = 'MERGED' and leader.tracking_number = merged.merged_into and leader.status = 'CLOSED';
update whistle.resident_request set ended_at = null where status = 'MERGED';
update whistle.resident_request leader
set followers = (select count(*) from whistle.resident_request merged
                 where merged.merged_into = leader.tracking_number and merged.status = 'MERGED')
where exists (select from whistle.resident_request merged
              where merged.merged_into = leader.tracking_number and merged.status = 'MERGED');

-- Who was closed with the leading request keeps its number: there the result stands.
alter table whistle.resident_request
  add check ((status in ('OPEN', 'MERGED')) = (ended_at is null)),
  add check (status <> 'MERGED' or merged_into is not null),
  add check (merged_into is null or status in ('MERGED', 'CLOSED')),
  add check (merged_into is null or merged_into <> tracking_number);

create index resident_request_merged_into on whistle.resident_request (merged_into) where merged_into is not null;
create index resident_request_split_from on whistle.resident_request (split_from) where split_from is not null;

-- A notice tells also of a merge that was undone, which is neither a clock nor a wish for more time.
alter table whistle.notice drop constraint if exists notice_check;
