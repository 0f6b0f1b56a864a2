-- Mail is mostly about others: its words are kept only when its owner asks for them, whatever holds for messages.
alter table owner_settings add column keeps_mail_text boolean not null default false;
