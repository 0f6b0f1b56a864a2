-- What people and platforms told us. owner_id leads every key; ids are UUIDv7 or hashes of the source key.
create table import_batch (
  owner_id uuid not null references account (id) on delete cascade,
  id uuid not null,
  state text not null check (state in
    ('receiving', 'received', 'reading', 'previewed', 'committing', 'committed', 'undoing', 'undone', 'refused')),
  title text not null,
  platform text,
  era text,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  -- When the archive was made, as far as it says; observations are dated by it.
  exported_at timestamptz,
  commits_when_read boolean not null default false,
  column_mapping text,
  rows_read bigint not null default 0,
  rows_expected bigint,
  -- Chunks applied so far; moves in the transaction of the chunk itself.
  chunks_applied integer not null default 0,
  preview text,
  report text,
  refusal_code text,
  refusal_reason text,
  primary key (owner_id, id)
);

create table import_file (
  owner_id uuid not null,
  batch_id uuid not null,
  position integer not null,
  name text not null,
  size bigint not null,
  received_bytes bigint not null default 0,
  primary key (owner_id, batch_id, position),
  foreign key (owner_id, batch_id) references import_batch on delete cascade
);

create table import_problem (
  owner_id uuid not null,
  batch_id uuid not null,
  position integer not null,
  file text not null,
  line integer not null,
  code text not null,
  reason text not null,
  is_problem boolean not null,
  primary key (owner_id, batch_id, position),
  foreign key (owner_id, batch_id) references import_batch on delete cascade
);

-- One row per fact that stands. `first_batch` brought it, `last_batch` last changed it.
create table source_record (
  owner_id uuid not null,
  key uuid not null,
  kind text not null,
  content_hash uuid not null,
  fact text,
  file text not null,
  line integer not null,
  first_batch uuid not null,
  last_batch uuid not null,
  primary key (owner_id, key)
);

-- What a newer export replaced, so that undoing it brings the older word back.
create table source_record_version (
  owner_id uuid not null,
  replaced_by uuid not null,
  key uuid not null,
  content_hash uuid not null,
  fact text,
  file text not null,
  line integer not null,
  batch_id uuid not null,
  primary key (owner_id, replaced_by, key)
);

-- Records a batch saw again unchanged, in runs: undoing the batch that brought them must not take them from this one.
create table import_seen (
  owner_id uuid not null,
  batch_id uuid not null,
  chunk integer not null,
  keys uuid[] not null,
  primary key (owner_id, batch_id, chunk),
  foreign key (owner_id, batch_id) references import_batch on delete cascade
);

create table contact (
  owner_id uuid not null references account (id) on delete cascade,
  id uuid not null,
  created_at timestamptz not null,
  -- Null when the owner made the contact.
  created_by uuid,
  own_name text,
  own_company text,
  own_role text,
  own_location text,
  closeness text check (closeness in ('faint', 'loose', 'warm', 'close')),
  cadence_days integer check (cadence_days between 1 and 3650),
  never boolean not null default false,
  snoozed_until date,
  touched_at timestamptz,
  primary key (owner_id, id)
);

create table persona (
  owner_id uuid not null,
  id uuid not null,
  kind text not null,
  value text not null,
  contact_id uuid not null,
  primary key (owner_id, id),
  unique (owner_id, kind, value),
  foreign key (owner_id, contact_id) references contact on delete cascade deferrable initially deferred
);
create index persona_by_contact on persona (owner_id, contact_id);

create table observation (
  owner_id uuid not null,
  id uuid not null,
  persona_id uuid not null,
  field text not null,
  value text not null,
  seen_at timestamptz not null,
  source_key uuid not null,
  batch_id uuid not null,
  primary key (owner_id, id)
);
create index observation_by_persona on observation (owner_id, persona_id);

create table interaction (
  owner_id uuid not null,
  id uuid not null,
  persona_id uuid not null,
  at timestamptz not null,
  precision text not null,
  zone text not null,
  direction text not null check (direction in ('in', 'out', 'both')),
  channel text not null,
  group_size integer not null check (group_size >= 1),
  event_key uuid not null,
  thread_key uuid,
  -- Null when the owner logged it.
  batch_id uuid,
  primary key (owner_id, id)
);
create index interaction_by_persona on interaction (owner_id, persona_id, at desc, id);

create table message_text (
  owner_id uuid not null,
  event_key uuid not null,
  subject text,
  body text not null,
  primary key (owner_id, event_key)
);

create table opportunity (
  owner_id uuid not null references account (id) on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('job', 'contract')),
  stage text not null check (stage in ('saved', 'applied', 'lead')),
  state text not null check (state in ('candidate', 'accepted', 'dismissed')),
  title text,
  company text,
  location text,
  url text,
  details text,
  at timestamptz,
  precision text,
  zone text,
  persona_id uuid,
  batch_id uuid,
  primary key (owner_id, id)
);

create table owner_statement (
  owner_id uuid not null references account (id) on delete cascade,
  id uuid not null,
  about text not null,
  statement text not null,
  batch_id uuid not null,
  primary key (owner_id, id)
);

create table csv_mapping (
  owner_id uuid not null references account (id) on delete cascade,
  header_signature text not null,
  mapping text not null,
  remembered_at timestamptz not null,
  primary key (owner_id, header_signature)
);

-- What the owner writes themselves.
create table note (
  owner_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  text text not null,
  written_at timestamptz not null,
  changed_at timestamptz not null,
  batch_id uuid,
  primary key (owner_id, id),
  foreign key (owner_id, contact_id) references contact on delete cascade deferrable initially deferred
);
create index note_by_contact on note (owner_id, contact_id);

create table tag (
  owner_id uuid not null,
  contact_id uuid not null,
  label text not null,
  primary key (owner_id, contact_id, label),
  foreign key (owner_id, contact_id) references contact on delete cascade deferrable initially deferred
);
create index tag_by_label on tag (owner_id, label);

create table promise (
  owner_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  text text not null,
  due_on date,
  made_at timestamptz not null,
  kept_at timestamptz,
  primary key (owner_id, id),
  foreign key (owner_id, contact_id) references contact on delete cascade deferrable initially deferred
);
create index promise_by_contact on promise (owner_id, contact_id);
create index promise_open on promise (owner_id, due_on) where kept_at is null;

create table saved_view (
  owner_id uuid not null references account (id) on delete cascade,
  id uuid not null,
  name text not null,
  filter text not null,
  created_at timestamptz not null,
  primary key (owner_id, id)
);

create table possible_match (
  owner_id uuid not null,
  id uuid not null,
  left_contact uuid not null,
  right_contact uuid not null,
  probability float8 not null,
  evidence text not null,
  state text not null check (state in ('open', 'same', 'different', 'later')),
  decided_at timestamptz,
  batch_id uuid,
  primary key (owner_id, id),
  foreign key (owner_id, left_contact) references contact on delete cascade deferrable initially deferred,
  foreign key (owner_id, right_contact) references contact on delete cascade deferrable initially deferred
);
create index possible_match_open on possible_match (owner_id, probability desc, id) where state in ('open', 'later');

create table contact_merge (
  owner_id uuid not null references account (id) on delete cascade,
  id uuid not null,
  survivor uuid not null,
  absorbed uuid not null,
  -- What moved, as the plan said it; enough to move it back.
  moved text not null,
  merged_at timestamptz not null,
  undone_at timestamptz,
  primary key (owner_id, id)
);
