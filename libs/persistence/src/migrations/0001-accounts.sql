-- Extensions and the role every request runs as. The role may read and write rows, never change tables, and is held by
-- row-level security. On a server where roles cannot be made, forced policies hold the table owner just the same.
create extension if not exists pg_trgm;
create extension if not exists btree_gin;
create extension if not exists unaccent;

do $$
begin
  if not exists (select from pg_roles where rolname = 'tieline_app') then
    create role tieline_app nologin;
  end if;
  execute format('grant tieline_app to %I', current_user);
exception when insufficient_privilege then
  raise notice 'cannot create the role tieline_app; forced row-level security holds the table owner instead';
end $$;

-- The owner on whose behalf this connection works; null when nobody's, and then no owned row is visible.
create function current_owner() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('tieline.owner_id', true), '')::uuid $$;

-- Sign-in. The only global tables: they are read before anyone is known.
create table account (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  name text not null,
  password_hash text,
  is_sample boolean not null default false,
  created_at timestamptz not null,
  password_changed_at timestamptz not null
);

create table session (
  token_hash bytea primary key,
  id uuid not null unique,
  account_id uuid not null references account on delete cascade,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  user_agent text not null,
  address text not null
);
create index session_by_account on session (account_id);

create table api_key (
  token_hash bytea primary key,
  id uuid not null unique,
  account_id uuid not null references account on delete cascade,
  name text not null,
  scope text not null check (scope in ('read', 'write')),
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index api_key_by_account on api_key (account_id);

create table sign_in_failure (
  subject text not null,
  failed_at timestamptz not null
);
create index sign_in_failure_by_subject on sign_in_failure (subject, failed_at);

create table owner_settings (
  owner_id uuid primary key references account (id) on delete cascade,
  zone text not null,
  weekday smallint not null check (weekday between 1 and 7),
  hour smallint not null check (hour between 0 and 23),
  effort_budget smallint not null check (effort_budget between 1 and 20),
  community_cap smallint not null check (community_cap between 1 and 20),
  digest_by_email boolean not null,
  digest_address text,
  keeps_message_text boolean not null,
  phone_country text,
  calendar_token_hash bytea unique
);
