-- Whom several words are about, each of them on the card or in the messages. Any contact that is wanted is among those
-- of every single word, so the word with the fewest is looked up and its contacts are asked for the others. Where every
-- word has more than `at_most`, as many of one are asked: whoever wants the rest types on.
--
-- `on_card` are patterns for search texts. `in_messages` are the pieces of the same words between blanks, empty where a word
-- has none. `is_telling` says of which words the messages may be searched; others begin too many.
create function search_together(on_card text[], in_messages text[], is_telling boolean[], at_most integer)
  returns table (contact_id uuid)
  language plpgsql stable security definer set search_path = public as $$
declare
  me constant uuid := current_owner();
  queries constant tsquery[] := array(
    select (select string_agg(quote_literal(right(me::text, 8) || piece) || ':*', ' & ')::tsquery
            from regexp_split_to_table(word, ' ') piece where piece <> '')
    from unnest(in_messages) with ordinality said (word, nth) order by nth);
  cards uuid[];
  messages uuid[];
  fewest uuid[];
  is_cut boolean := true;
begin
  for nth in 1 .. cardinality(on_card) loop
    continue when not is_telling[nth];
    cards := array(
      select s.contact_id from contact_search s where s.owner_id = me and s.text like on_card[nth] limit at_most + 1);
    messages := array(
      select p.contact_id
      from (select m.persona_id from message_words m where m.owner_id = me and m.words @@ queries[nth] limit at_most + 1) found
        join persona p on p.owner_id = me and p.id = found.persona_id);
    if cardinality(cards) <= at_most and cardinality(messages) <= at_most then
      if is_cut or cardinality(cards) + cardinality(messages) < cardinality(fewest) then fewest := cards || messages; end if;
      is_cut := false;
    elsif is_cut and fewest is null then
      fewest := cards[1:at_most] || messages[1:at_most];
    end if;
    exit when not is_cut and cardinality(fewest) < 20;
  end loop;
  return query
    select distinct one.contact_id from unnest(fewest) one (contact_id)
    where not exists (
      select from unnest(on_card, queries) word (card, query)
      where not exists (select from contact_search s
                        where s.owner_id = me and s.contact_id = one.contact_id and s.text like word.card)
        and not exists (select from persona p join message_words m on m.owner_id = me and m.persona_id = p.id
                        where p.owner_id = me and p.contact_id = one.contact_id and m.words @@ word.query));
end $$;
