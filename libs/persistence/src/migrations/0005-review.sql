-- A split stands in the same ledger as a merge: both move personas, and both can be taken back.
alter table contact_merge add column kind text not null default 'merge' check (kind in ('merge', 'split'));
alter table contact_merge alter column kind drop default;
create index contact_merge_standing on contact_merge (owner_id, survivor, merged_at desc) where undone_at is null;

-- Two contacts are asked about once, whichever comes first: a decision holds against every later import.
create unique index possible_match_pair on possible_match
  (owner_id, (least(left_contact, right_contact)), (greatest(left_contact, right_contact)));
-- In the order of the review page: what was put off last, within each the surest first.
drop index possible_match_open;
create index possible_match_undecided on possible_match (owner_id, ((state = 'later')::int), (-probability), id)
  where state in ('open', 'later');
create index possible_match_by_left on possible_match (owner_id, left_contact);
create index possible_match_by_right on possible_match (owner_id, right_contact);
