-- The cell of the map that a request lies in, in thousandths of a degree: what the board counts and asks by is rounded
-- once, when the point is written, and not for each row that is read.
drop index whistle.board_newest;
drop index whistle.board_open;
drop index whistle.board_of_cell;
alter table whistle.resident_request
  add column cell_latitude integer generated always as (round(latitude::numeric, 3) * 1000) stored,
  add column cell_longitude integer generated always as (round(longitude::numeric, 3) * 1000) stored;

-- What a filter asks of an entry stands in the index: list and map read the table for the entries of one page only.
create index board_newest on whistle.resident_request (filed_at desc, tracking_number desc)
  include (item, community, status, stage, cell_latitude, cell_longitude, texts_erased_at)
  where published and merged_into is null and parts = 0;
create index board_open on whistle.resident_request (filed_at desc, tracking_number desc)
  include (item, community, stage, cell_latitude, cell_longitude, texts_erased_at)
  where published and merged_into is null and parts = 0 and status = 'OPEN';
create index board_of_cell on whistle.resident_request
  (cell_latitude, cell_longitude, filed_at desc, tracking_number desc) include (item, community, status, stage)
  where published and merged_into is null and parts = 0 and cell_latitude is not null
    and texts_erased_at is null and status not in ('REFUSED', 'WITHDRAWN');

-- What is offered to join while somebody writes: open ones of some items, in a few cells.
create index resident_request_similar on whistle.resident_request
  (item, cell_latitude, cell_longitude, filed_at desc) include (community, stage, tracking_number)
  where status = 'OPEN' and parts = 0 and not confidential and not withheld;

-- The table was written anew: the planner must not guess at the new columns until autovacuum comes.
analyze whistle.resident_request;
