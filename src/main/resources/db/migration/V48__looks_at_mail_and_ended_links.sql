-- The data officer reads who looked at which mail beside who looked at a contact.
create index mail_look_at on whistle.mail_look (at, id);

-- The data officer ends links that were sent to a person.
alter table whistle.personal_data_deed drop constraint personal_data_deed_deed_check;
alter table whistle.personal_data_deed add check (deed in ('SEARCHED', 'EXPORTED', 'ERASED', 'LINKS_ENDED'));
