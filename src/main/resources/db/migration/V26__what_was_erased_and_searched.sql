-- When the words and the place of a request were erased. What is written about it later is looked for apart.
alter table whistle.resident_request add column texts_erased_at timestamptz;

-- Who looks for a person's requests is on record too.
alter table whistle.personal_data_deed drop constraint personal_data_deed_deed_check;
alter table whistle.personal_data_deed add check (deed in ('SEARCHED', 'EXPORTED', 'ERASED'));
