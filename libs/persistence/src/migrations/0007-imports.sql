-- Which import a trace came with, so that an import taken up again knows whom the owner knew before it began. Null when
-- the owner made it, or where nobody noted it.
alter table persona add column created_by uuid;

-- Columns of a table nobody's export looks like, as they were guessed, for the owner to correct.
alter table import_batch add column column_guess text;

-- What an undo took back and what it left.
alter table import_batch add column undone text;

create index import_batch_latest on import_batch (owner_id, created_at desc, id desc);
