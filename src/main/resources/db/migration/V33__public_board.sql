-- What residents read of others' requests. Nothing becomes public by this migration: an item is withheld until somebody
-- says otherwise.
alter table whistle.item
  add column publication text not null default 'WITHHELD' check (publication in ('PUBLIC', 'WITHHELD'));

-- Whether a request may stand on the public board, if its item may: somebody has screened it, nobody withheld it, and
-- its reporter did not ask for confidence. One definition, so that no question can forget a part of it.
alter table whistle.resident_request
  add column withheld  boolean not null default false,
  add column published boolean not null generated always as (
    not withheld and not confidential
    and (stage not in ('FEEDBACK', 'REPORT') or status in ('CLOSED', 'REFUSED', 'MERGED'))) stored;

-- A merged request stands under the one that goes on for it, a split one under its parts.
create index board_newest on whistle.resident_request (filed_at desc, tracking_number desc)
  where published and merged_into is null and parts = 0;
create index board_of_community on whistle.resident_request (community, filed_at desc, tracking_number desc)
  where published and merged_into is null and parts = 0;
create index board_of_item on whistle.resident_request (item, filed_at desc, tracking_number desc)
  where published and merged_into is null and parts = 0;
create index board_open on whistle.resident_request (filed_at desc, tracking_number desc)
  where published and merged_into is null and parts = 0 and status = 'OPEN';
create index board_ended on whistle.resident_request (ended_at)
  where published and merged_into is null and parts = 0 and status = 'CLOSED';
-- points as they are shown, rounded to about 100 m
create index board_of_cell on whistle.resident_request
  ((round(latitude::numeric, 3)), (round(longitude::numeric, 3)), filed_at desc, tracking_number desc)
  where published and merged_into is null and parts = 0 and latitude is not null;
