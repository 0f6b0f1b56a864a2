-- Deleting a contact must know which exchanges others took part in, and a fact which line its older word stood on.
create index interaction_shared on interaction (owner_id, event_key) where group_size > 1;
create index source_record_version_by_key on source_record_version (owner_id, key);
