-- When it was last tried to sort a mail, or to put a picture to its case: what fails lets the others go first.
alter table whistle.incoming_mail
  add tried_at timestamptz;
alter table whistle.incoming_picture
  add tried_at timestamptz;
