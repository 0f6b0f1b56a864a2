import type { ContactId, OwnerId } from '#vocabulary';
import type { Sql } from '../sql.js';
import { beTheOneDeriver } from './one-deriver.js';

/** Traces read at once: enough to be fast, few enough that nobody waits behind it. */
const PERSONAS_PER_RUN = 500;

/** Marks whose words must be read anew: traces of the given contacts that have exchanges, or had. */
export async function markMessageWords(sql: Sql, owner: OwnerId, contacts: readonly ContactId[]): Promise<void> {
  await sql.run(
    `insert into message_words_due (owner_id, persona_id)
     select p.owner_id, p.id from persona p
     where p.owner_id = $1 and p.contact_id = any($2::uuid[])
       and (exists (select from interaction i where i.owner_id = p.owner_id and i.persona_id = p.id)
         or exists (select from message_words m where m.owner_id = p.owner_id and m.persona_id = p.id))
     on conflict do nothing`,
    [owner, contacts],
  );
}

/**
 * Reads the words of some traces that are due.
 *
 * @returns how many; 0 when none is due or somebody else is at them.
 */
export async function readMessageWords(sql: Sql, owner: OwnerId): Promise<number> {
  await beTheOneDeriver(sql, owner);
  const due = await sql.rows<{ id: string }>(
    `delete from message_words_due where owner_id = $1 and persona_id in (
       select persona_id from message_words_due where owner_id = $1 limit ${PERSONAS_PER_RUN} for update skip locked)
     returning persona_id as id`,
    [owner],
  );
  const personas = due.map(({ id }) => id);
  if (personas.length === 0) return 0;
  await sql.run('delete from message_words where owner_id = $1 and persona_id = any($2::uuid[])', [owner, personas]);
  await sql.run(READ, [owner, personas]);
  return personas.length;
}

/** What stands between words: white space and punctuation, of the general kind and of the East. */
const BETWEEN_WORDS = String.raw`[\s!-/:-@\[-\u0060{-\u00bf\u2000-\u206f\u2e00-\u2e7f\u3000-\u3020\u30fb\uff00-\uff0f\uff1a-\uff20]+`;

/** The pieces of a folded word that `READ` would make of it. */
export function wordsIn(folded: string): string[] {
  return folded.split(new RegExp(BETWEEN_WORDS, 'u')).filter((word) => word.length >= WORD_LENGTH_MIN);
}

const WORD_LENGTH_MIN = 2;
/** The beginning of a longer word is kept. */
export const WORD_LENGTH_MAX = 40;
/** So that the words of one trace fit into one value, whatever was exchanged. */
const WORDS_PER_PERSONA_MAX = 10_000;
const TEXT_LENGTH_MAX = 20_000;

const READ = `
insert into message_words (owner_id, persona_id, words)
select $1, spoken.persona_id, array_to_tsvector((array_agg(spoken.word))[1:${WORDS_PER_PERSONA_MAX}])
from (
  select distinct i.persona_id, right(i.owner_id::text, 8) || left(piece.word, ${WORD_LENGTH_MAX}) as word
  from interaction i
    join message_text t on t.owner_id = i.owner_id and t.event_key = i.event_key
    cross join lateral regexp_split_to_table(
      lower(unaccent(left(concat_ws(' ', t.subject, t.body), ${TEXT_LENGTH_MAX}))), '${BETWEEN_WORDS}') piece (word)
  where i.owner_id = $1 and i.persona_id = any($2::uuid[]) and length(piece.word) >= ${WORD_LENGTH_MIN}
) spoken
group by spoken.persona_id`;
