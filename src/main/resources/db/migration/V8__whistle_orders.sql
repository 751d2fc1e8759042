-- Who blows a whistle, what became of it, and an order of its own for each called department. A refused whistle may be
-- blown once more in its round, and a lead may call in further departments: a round has more than one order.
alter table whistle.whistle_order
  drop constraint whistle_order_tracking_number_round_key,
  add column blower          text not null default 'COMMUNITY'
    check (blower in ('COMMUNITY', 'PROPERTY_FIRM', 'OWNERS_COMMITTEE', 'CALL_CENTRE', 'DEPARTMENT')),
  add column insisted        boolean not null default false,
  add column asked_by        text references whistle.unit,
  add column refused_at      timestamptz,
  add column refusal_reason  text,
  add column refusal_note    text,
  add column ruling          text check (ruling in ('UPHOLD', 'DISMISS')),
  add column ruled_by        text,
  add column ruled_at        timestamptz,
  add column ruling_note     text,
  add check ((blower = 'DEPARTMENT') = (asked_by is not null)),
  add check (issued_at is null or refused_at is null);
create index whistle_order_of_request on whistle.whistle_order (tracking_number, id);

-- On whose behalf the whistle is blown, from the screening until the order is opened, which takes it over.
create table whistle.whistle_voice (
  tracking_number  text primary key references whistle.resident_request,
  blower           text not null check (blower in ('COMMUNITY', 'PROPERTY_FIRM', 'OWNERS_COMMITTEE', 'CALL_CENTRE')),
  at_once          boolean not null
);

-- The calls of a round stand below its first issued order; called_by names the further order that brought one in.
alter table whistle.whistle_call
  add column number     text,
  add column called_by  bigint references whistle.whistle_order;

update whistle.whistle_call c set number = numbered.number
from (select call.order_id, call.department,
             o.tracking_number || '-' || row_number() over
               (partition by o.tracking_number order by o.id, call.role, call.department) as number
      from whistle.whistle_call call join whistle.whistle_order o on o.id = call.order_id) numbered
where c.order_id = numbered.order_id and c.department = numbered.department;

alter table whistle.whistle_call alter column number set not null, add unique (number);

-- Whoever calls a department gives it an order number; the lock makes two at once wait for each other.
create function whistle.number_call() returns trigger language plpgsql as $$
declare
  request text;
begin
  select tracking_number into request from whistle.whistle_order where id = new.order_id for update;
  select request || '-' || (1 + count(*)) into new.number
  from whistle.whistle_call c join whistle.whistle_order o on o.id = c.order_id
  where o.tracking_number = request;
  return new;
end
$$;
create trigger whistle_call_number before insert on whistle.whistle_call
  for each row execute function whistle.number_call();

-- A notice may be about a whistle order as well.
alter table whistle.notice
  add column whistle_order bigint references whistle.whistle_order,
  drop constraint notice_check,
  add constraint notice_check check (clock is null or extension is null);
create unique index notice_of_whistle_order on whistle.notice (whistle_order, news, recipient)
  where whistle_order is not null;
