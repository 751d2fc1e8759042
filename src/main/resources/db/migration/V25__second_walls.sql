-- Rights alone hold nobody who owns the tables. As with the case file a trigger stops everybody else, too, where rows
-- are only added.
create or replace function whistle.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'append-only: % on % is refused', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end $$;

-- of a look only the note may be sealed with another key
create trigger reveal_append_only
  before update of id, at, account, tracking_number, reader, reason or delete or truncate on whistle.reveal
  for each statement execute function whistle.refuse_change();

-- words of a case file are erased, never changed
create trigger case_text_append_only before update or truncate on whistle.case_text
  for each statement execute function whistle.refuse_change();

revoke truncate on whistle.retention_rule, whistle.personal_data_deed from "${application}";
create trigger retention_rule_append_only before update or delete or truncate on whistle.retention_rule
  for each statement execute function whistle.refuse_change();
create trigger personal_data_deed_append_only before update or delete or truncate on whistle.personal_data_deed
  for each statement execute function whistle.refuse_change();

revoke update, delete, truncate on whistle.retention_run from "${application}";
create trigger retention_run_append_only before update or delete or truncate on whistle.retention_run
  for each statement execute function whistle.refuse_change();

-- a hold is lifted, and its words may go with the case's; that it was put stays
revoke delete, truncate on whistle.legal_hold from "${application}";
create trigger legal_hold_append_only
  before update of id, tracking_number, put_by, put_at or delete or truncate on whistle.legal_hold
  for each statement execute function whistle.refuse_change();
