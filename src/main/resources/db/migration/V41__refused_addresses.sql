-- Since when a mail server refuses an address for good; what is not handed over meanwhile goes once one is accepted.
alter table whistle.message_recipient add refused_at timestamptz;

-- When those who work on the request were told that a message reaches nobody.
alter table whistle.message add told_at timestamptz;
