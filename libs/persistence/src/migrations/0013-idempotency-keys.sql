-- Writes that were sent with a key of the client's choosing, for a day, so that sending one again changes nothing.
create table idempotency_key (
  owner_id uuid not null references account (id) on delete cascade,
  key text not null,
  body_hash bytea not null,
  claimed_at timestamptz not null,
  is_done boolean not null default false,
  -- What was answered, as JSON; null while it is carried out, and where the answer was too long to keep.
  answer text,
  primary key (owner_id, key)
);
create index idempotency_key_by_age on idempotency_key (owner_id, claimed_at);

alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
create policy owner_only on idempotency_key
  using (owner_id = (select current_owner())) with check (owner_id = (select current_owner()));
do $$
begin
  if exists (select from pg_roles where rolname = 'tieline_app') then
    grant select, insert, update, delete on idempotency_key to tieline_app;
  end if;
end $$;

-- Forgets old keys of everybody, as each owner in turn, because the policy holds the table's owner as well.
create function forget_idempotency_keys(before timestamptz) returns void
  language plpgsql security definer set search_path = public as $$
declare
  one uuid;
begin
  for one in select id from account loop
    perform set_config('tieline.owner_id', one::text, true);
    delete from idempotency_key where owner_id = one and claimed_at < before;
  end loop;
  perform set_config('tieline.owner_id', '', true);
end $$;
