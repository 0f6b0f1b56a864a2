-- What our own export brought back knows its import, so that it can be taken back. Null for what the owner said here.
alter table contact add column words_from uuid;
alter table tag add column batch_id uuid;
alter table promise add column batch_id uuid;
alter table saved_view add column batch_id uuid;
alter table slate add column batch_id uuid;
-- An exchange the owner logged stays one: its batch_id is null, and this says where it came from.
alter table interaction add column logged_from uuid;
create index interaction_logged_from on interaction (owner_id, logged_from) where logged_from is not null;
