-- What a caseworker sees of the place of a case: the latest requests of its cell and of its building.
create index resident_request_of_cell on whistle.resident_request (cell_latitude, cell_longitude, filed_at desc)
  where cell_latitude is not null;
create index resident_request_of_building on whistle.resident_request (building, filed_at desc)
  where building is not null;

-- Where the others who work on a case are reached: a telephone of an office, never one of a person.
create table whistle.duty_phone (
  unit        text primary key references whistle.unit,
  phone       text not null check (phone ~ '^[0-9][0-9 -]{2,28}[0-9]$'),
  changed_by  text not null,
  changed_at  timestamptz not null
);
