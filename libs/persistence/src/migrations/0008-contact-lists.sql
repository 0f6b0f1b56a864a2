-- Lists page by name in the order of code points, the same on every server whatever its locale.
drop index contact_card_by_name;
create index contact_card_by_name on contact_card (owner_id, (name_key collate "C"), contact_id);
create index contact_card_by_company on contact_card (owner_id, company) where company is not null;

-- The longest word finds candidates by the index, the others sift them: `like all` alone would read everything.
drop function search_contacts(text, integer);
create function search_contacts(longest text, others text[], at_most integer) returns table (contact_id uuid)
  language sql stable security definer set search_path = public as
  $$ select s.contact_id from contact_search s
     where s.owner_id = current_owner() and s.text like longest and s.text like all (others) limit at_most $$;

drop index contact_card_by_last;
create index contact_card_by_last on contact_card (owner_id, (coalesce(last_at, '-infinity')) desc, contact_id desc);
