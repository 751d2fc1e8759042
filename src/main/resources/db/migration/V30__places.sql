-- Where things are: buildings to choose from, and the shapes a map is drawn of. WGS 84, longitude first.
create table whistle.building (
  community  text not null references whistle.unit,
  code       text not null,
  name       text not null,
  english    text not null,
  lane       text,
  address    text not null,
  longitude  double precision not null check (longitude between -180 and 180),
  latitude   double precision not null check (latitude between -90 and 90),
  outline    json,
  primary key (community, code)
);

create table whistle.map_shape (
  community  text not null references whistle.unit,
  code       text not null,
  kind       text not null check (kind in ('LANE', 'BORDER')),
  name       text not null,
  english    text not null,
  shape      json not null,
  primary key (community, code)
);

-- community and code of a building, as 330105001052-ms-03; no reference: a list is replaced as a whole, requests stay
alter table whistle.resident_request add column building text;

-- The same item in the same community, not long ago. Without what changes often: a request that moves on stays cheap.
create index resident_request_same_item on whistle.resident_request (community, item, filed_at);
