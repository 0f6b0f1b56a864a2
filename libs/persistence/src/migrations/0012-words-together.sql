-- Whom several words are about, each of them on the card or in the messages. Any contact that is wanted is among those
-- of every single word, so the word with the fewest leads and its contacts are asked for the others. Where every word
-- has more than `at_most`, as many of one are asked: whoever wants the rest types on.
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
  leader integer;
  is_cut boolean := true;
  -- Everybody of the words that were looked for, one after the other; where they end; -1 where there were too many.
  everybody uuid[] := '{}';
  begins integer[] := array_fill(-1, array[cardinality(on_card)]);
  ends integer[] := begins;
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
      begins[nth] := cardinality(everybody) + 1;
      everybody := everybody || cards || messages;
      ends[nth] := cardinality(everybody);
      if is_cut or cardinality(cards) + cardinality(messages) < cardinality(fewest) then
        fewest := cards || messages;
        leader := nth;
      end if;
      is_cut := false;
    elsif fewest is null then
      fewest := cards[1:at_most] || messages[1:at_most];
      leader := nth;
    end if;
    exit when not is_cut and cardinality(fewest) < 100;
  end loop;
  for nth in 1 .. cardinality(on_card) loop
    continue when nth = leader or begins[nth] < 0;
    cards := everybody[begins[nth]:ends[nth]];
    fewest := array(select one.id from unnest(fewest) one (id) where one.id = any (cards));
  end loop;
  for nth in 1 .. cardinality(on_card) loop
    continue when nth = leader or begins[nth] >= 0;
    fewest := array(
      select one.id from unnest(fewest) one (id)
      where exists (select from contact_search s where s.owner_id = me and s.contact_id = one.id and s.text like on_card[nth])
        or exists (select from persona p join message_words m on m.owner_id = me and m.persona_id = p.id
                   where p.owner_id = me and p.contact_id = one.id and m.words @@ queries[nth]));
  end loop;
  return query select distinct one.id from unnest(fewest) one (id);
end $$;
