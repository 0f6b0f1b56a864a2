-- Which words were exchanged with whom: one row a trace, so that a merge moves no word, derived after the exchanges
-- themselves, so that an import does not wait for it. Words are folded as search texts are and begin with the end of
-- their owner's id: looking for the beginning of a word reads the words of one owner and not of all.
create table message_words (
  owner_id uuid not null,
  persona_id uuid not null,
  words tsvector not null,
  primary key (owner_id, persona_id),
  foreign key (owner_id, persona_id) references persona on delete cascade deferrable initially deferred
);
create index message_words_by_word on message_words using gin (words);

-- Traces whose exchanges changed since.
create table message_words_due (
  owner_id uuid not null,
  persona_id uuid not null,
  primary key (owner_id, persona_id),
  foreign key (owner_id, persona_id) references persona on delete cascade deferrable initially deferred
);

do $$
declare
  owned text;
begin
  foreach owned in array array['message_words', 'message_words_due'] loop
    execute format('alter table %s enable row level security', owned);
    execute format('create policy owner_only on %s using (owner_id = (select current_owner())) with check (owner_id = (select current_owner()))', owned);
    if exists (select from pg_roles where rolname = 'tieline_app') then
      execute format('grant select, insert, update, delete on %s to tieline_app', owned);
    end if;
  end loop;
end $$;

-- `@@` may leak what it compares, so under a policy the index would not be used; this looks for the current owner only.
create function search_messages(beginnings text[], at_most integer) returns table (contact_id uuid)
  language sql stable security definer set search_path = public as
  $$ select distinct p.contact_id
     from (
       select m.persona_id from message_words m
       where m.owner_id = current_owner() and m.words @@ (
         select string_agg(quote_literal(right(current_owner()::text, 8) || b.word) || ':*', ' & ')::tsquery
         from unnest(beginnings) b (word))
       limit at_most) found
     join persona p on p.owner_id = current_owner() and p.id = found.persona_id $$;

-- Owners whose words are due, for a worker that works for everybody.
create function owners_with_words_due() returns table (owner_id uuid)
  language sql stable security definer set search_path = public as
  $$ select a.id from account a where exists (select from message_words_due d where d.owner_id = a.id) $$;
