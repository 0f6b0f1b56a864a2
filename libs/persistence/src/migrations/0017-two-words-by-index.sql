-- The two longest words find candidates by the index together; the longest alone may stand on every third card.
create or replace function search_contacts(longest text, others text[], at_most integer) returns table (contact_id uuid)
  language sql stable security definer set search_path = public as
  $$ select s.contact_id from contact_search s
     where s.owner_id = current_owner() and s.text like longest and s.text like coalesce(others[1], longest)
       and s.text like all (others) limit at_most $$;
