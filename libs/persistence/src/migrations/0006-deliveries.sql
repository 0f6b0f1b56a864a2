-- A delivery carries its letter: what was sent, or is kept for the owner to read where no mail server is configured.
alter table delivery
  drop constraint delivery_state_check,
  add constraint delivery_state_check check (state in ('claimed', 'sent', 'kept', 'failed')),
  add column id uuid not null,
  add column subject text not null,
  add column text_body text not null,
  add column html_body text not null,
  add unique (owner_id, id);

-- The address of a calendar feed signs in whoever knows it, so it stands with the other tables of signing in.
create table calendar_feed (
  account_id uuid primary key references account on delete cascade,
  token_hash bytea not null unique,
  created_at timestamptz not null
);
alter table owner_settings drop column calendar_token_hash;

create index job_change_by_moment on job_change (owner_id, seen_at);
create index slate_by_week on slate (owner_id, week desc);

do $$
begin
  if exists (select from pg_roles where rolname = 'tieline_app') then
    grant select, insert, update, delete on calendar_feed to tieline_app;
  end if;
end $$;
