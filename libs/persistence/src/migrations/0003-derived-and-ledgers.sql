-- Derived: one writer, the worker; can be dropped and rebuilt from the evidence.
create table tie (
  owner_id uuid not null,
  contact_id uuid not null,
  weeks_in_touch integer not null,
  weeks_weighted float8 not null,
  in_count integer not null,
  out_count integer not null,
  out_turns integer not null,
  replied_turns integer not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  last_in_at timestamptz,
  last_out_at timestamptz,
  median_gap_days float8,
  contact_days integer not null,
  primary key (owner_id, contact_id),
  foreign key (owner_id, contact_id) references contact on delete cascade deferrable initially deferred
);

create table contact_card (
  owner_id uuid not null,
  contact_id uuid not null,
  name text not null,
  -- Lower-cased and without accents, for sorting.
  name_key text not null,
  company text,
  role text,
  location text,
  headline text,
  email text,
  handles text not null,
  sources text[] not null,
  last_at timestamptz,
  primary key (owner_id, contact_id),
  foreign key (owner_id, contact_id) references contact on delete cascade deferrable initially deferred
);
create index contact_card_by_name on contact_card (owner_id, name_key, contact_id);
create index contact_card_by_last on contact_card (owner_id, last_at desc nulls last, contact_id);

-- Name, company, role, handles, addresses, notes and tags of a contact as one normalised text.
create table contact_search (
  owner_id uuid not null,
  contact_id uuid not null,
  text text not null,
  primary key (owner_id, contact_id),
  foreign key (owner_id, contact_id) references contact on delete cascade deferrable initially deferred
);
create index contact_search_by_text on contact_search using gin (owner_id, text gin_trgm_ops);

create table job_change (
  owner_id uuid not null,
  contact_id uuid not null,
  batch_id uuid not null,
  from_company text,
  from_role text,
  to_company text,
  to_role text,
  seen_at timestamptz not null,
  primary key (owner_id, contact_id, batch_id),
  foreign key (owner_id, contact_id) references contact on delete cascade deferrable initially deferred
);

-- Ledgers.
create table slate (
  owner_id uuid not null references account (id) on delete cascade,
  id uuid not null,
  week date not null,
  made_at timestamptz not null,
  is_catch_up boolean not null,
  primary key (owner_id, id),
  unique (owner_id, week)
);

create table suggestion (
  owner_id uuid not null,
  slate_id uuid not null,
  contact_id uuid not null,
  position integer not null,
  reasons text not null,
  opening_line text not null,
  state text not null check (state in ('open', 'done', 'snoozed', 'notNow', 'never')),
  decided_at timestamptz,
  snoozed_until date,
  primary key (owner_id, slate_id, contact_id),
  foreign key (owner_id, slate_id) references slate on delete cascade,
  foreign key (owner_id, contact_id) references contact on delete cascade deferrable initially deferred
);
create index suggestion_by_contact on suggestion (owner_id, contact_id);

create table delivery (
  owner_id uuid not null references account (id) on delete cascade,
  slate_id uuid not null,
  channel text not null check (channel in ('email')),
  state text not null check (state in ('claimed', 'sent', 'failed')),
  message_id text not null,
  recipient text not null,
  claimed_at timestamptz not null,
  sent_at timestamptz,
  failure text,
  primary key (owner_id, slate_id, channel)
);

create table audit_log (
  owner_id uuid not null references account (id) on delete cascade,
  id uuid not null,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject text not null,
  primary key (owner_id, id)
);
