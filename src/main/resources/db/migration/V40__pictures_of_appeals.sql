-- A resident may show with one picture what an appeal is about.
alter table whistle.resident_appeal add column picture bigint references whistle.attachment;
