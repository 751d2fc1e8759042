-- What the board counts is counted in the index alone: of what goes on, and of what was closed of late.
drop index whistle.board_open;
create index board_open on whistle.resident_request (filed_at desc, tracking_number desc) include (item, community)
  where published and merged_into is null and parts = 0 and status = 'OPEN';
drop index whistle.board_ended;
create index board_ended on whistle.resident_request (ended_at) include (item, community)
  where published and merged_into is null and parts = 0 and status = 'CLOSED';
