-- 双考核: of each round, scorer and subject the latest score; the case file has all of them.
create table whistle.case_score (
  tracking_number  text not null references whistle.resident_request,
  round            integer not null check (round >= 0),
  scorer           text not null,
  about            text not null,
  stars            integer not null check (stars between 1 and 5),
  comment          text check (length(comment) <= 500),
  scored_by        text not null,
  scored_at        timestamptz not null,
  primary key (tracking_number, round, scorer, about),
  check (scorer <> about)
);

-- What is left to be scored is looked for among what a unit has, and ended not long ago.
create index whistle_call_reported_in on whistle.whistle_call (department, order_id) where reported_in_at is not null;
create index resident_request_recent
  on whistle.resident_request (community, (coalesce(ended_at, 'infinity'::timestamptz)));

-- 四方评价: points for a community and a month. Each version is a row; the latest of a party and scorer holds.
create table whistle.assessment_entry (
  id         bigint generated always as identity primary key,
  month      date not null check (extract(day from month) = 1),
  community  text not null references whistle.unit,
  party      text not null check (party in ('STREET', 'SELF', 'THIRD_PARTY', 'GRID')),
  scorer     text not null,
  points     numeric(4, 1) not null check (points between 0 and 100),
  note       text,
  assessor   text,
  entered_by text not null,
  entered_at timestamptz not null,
  check ((party = 'THIRD_PARTY') = (assessor is not null)),
  check (party <> 'GRID' or scorer <> community)
);
create index assessment_entry_of_month on whistle.assessment_entry (month, community, party, scorer, id);

-- What each party weighs from a month on. Each change is a row; of one month the latest holds.
create table whistle.assessment_weight (
  id          bigint generated always as identity primary key,
  party       text not null check (party in ('RESIDENTS', 'STREET', 'SELF', 'THIRD_PARTY', 'GRID')),
  weight      numeric(6, 2) not null check (weight >= 0),
  valid_from  date not null check (extract(day from valid_from) = 1),
  source      text not null,
  entered_by  text not null,
  entered_at  timestamptz not null
);
create index assessment_weight_of_party on whistle.assessment_weight (party, valid_from, id);

-- Our own starting figures: P0 calls the residents the core and gives no weights.
insert into whistle.assessment_weight (party, weight, valid_from, source, entered_by, entered_at)
select party, weight, '2020-01-01', 'OWN', 'system', '2020-01-01T00:00:00+08:00'
from (values ('RESIDENTS', 2), ('STREET', 1), ('SELF', 1), ('THIRD_PARTY', 1), ('GRID', 1)) as start (party, weight);
