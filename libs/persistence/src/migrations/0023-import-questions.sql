-- What an archive leaves open and its owner knows, as JSON: the questions with their choices, and the owner's answers by the
-- key of the question. An answer holds for later imports that leave the same open.
alter table import_batch add column questions text;
alter table import_batch add column answers text;
