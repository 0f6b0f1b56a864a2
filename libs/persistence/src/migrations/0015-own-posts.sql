-- What the owner published elsewhere, as text for trends and for finding out who knows about what.
create table own_post (
  owner_id uuid not null references account (id) on delete cascade,
  id uuid not null,
  platform text not null,
  at timestamptz not null,
  precision text not null,
  zone text not null,
  text text not null,
  url text,
  -- The trace of whom the post answers; a persona that need not be anybody's yet.
  reply_to_kind text,
  reply_to_value text,
  batch_id uuid not null,
  primary key (owner_id, id)
);
create index own_post_latest on own_post (owner_id, at desc, id);

alter table own_post enable row level security;
alter table own_post force row level security;
create policy owner_only on own_post
  using (owner_id = (select current_owner())) with check (owner_id = (select current_owner()));
do $$
begin
  if exists (select from pg_roles where rolname = 'tieline_app') then
    grant select, insert, update, delete on own_post to tieline_app;
  end if;
end $$;
