-- Published means screened. Who joins another request on filing is merged into it before anybody has looked at theirs;
-- it is not public by that, nor by being closed together with the other one.
drop index whistle.board_newest;
drop index whistle.board_of_community;
drop index whistle.board_of_item;
drop index whistle.board_open;
drop index whistle.board_ended;
drop index whistle.board_of_cell;
alter table whistle.resident_request drop column published;
alter table whistle.resident_request
  add column published boolean not null generated always as (
    not withheld and not confidential
    and (stage not in ('FEEDBACK', 'REPORT') or status in ('CLOSED', 'REFUSED') and merged_into is null)) stored;

create index board_newest on whistle.resident_request (filed_at desc, tracking_number desc)
  where published and merged_into is null and parts = 0;
create index board_of_community on whistle.resident_request (community, filed_at desc, tracking_number desc)
  where published and merged_into is null and parts = 0;
create index board_of_item on whistle.resident_request (item, filed_at desc, tracking_number desc)
  where published and merged_into is null and parts = 0;
create index board_open on whistle.resident_request (filed_at desc, tracking_number desc) include (item, community)
  where published and merged_into is null and parts = 0 and status = 'OPEN';
create index board_ended on whistle.resident_request (ended_at) include (item, community)
  where published and merged_into is null and parts = 0 and status = 'CLOSED';
create index board_of_cell on whistle.resident_request
  ((round(latitude::numeric, 3)), (round(longitude::numeric, 3)), filed_at desc, tracking_number desc)
  where published and merged_into is null and parts = 0 and latitude is not null;

-- Whether somebody has said of an item if its requests may be public: who withheld them all has decided, too.
alter table whistle.item add column publication_decided boolean not null default false;
update whistle.item set publication_decided = true
where exists (select from whistle.item where publication = 'PUBLIC');
