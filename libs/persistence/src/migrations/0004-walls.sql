-- The second wall: whatever a repository forgets, no row of another owner is visible.
do $$
declare
  owned record;
begin
  for owned in
    select c.oid::regclass as name
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'owner_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
  loop
    execute format('alter table %s enable row level security', owned.name);
    execute format('alter table %s force row level security', owned.name);
    execute format('create policy owner_only on %s using (owner_id = (select current_owner())) with check (owner_id = (select current_owner()))', owned.name);
  end loop;
  if exists (select from pg_roles where rolname = 'tieline_app') then
    grant usage on schema public to tieline_app;
    grant select, insert, update, delete on all tables in schema public to tieline_app;
    revoke update, delete on audit_log from tieline_app;
  end if;
end $$;

-- `like` may leak what it compares, so under a policy PostgreSQL would not use the trigram index. This function does the
-- owner's comparison itself, for the current owner only, outside the policy.
alter table contact_search no force row level security;
create function search_contacts(pattern text, at_most integer) returns table (contact_id uuid)
  language sql stable security definer set search_path = public as
  $$ select s.contact_id from contact_search s where s.owner_id = current_owner() and s.text like pattern limit at_most $$;
