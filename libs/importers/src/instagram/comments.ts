import { fieldOf, numberOf, textOf } from '../json/json-value.js';
import type { MetaReading } from '../meta/meta-reading.js';
import { metaText } from '../meta/unmangled.js';
import { kept, problem, repeated, type RowOutcome, setAside } from '../row-outcome.js';
import { hash64OfWords } from '../text/hash64.js';
import { epochMoment } from '../text/moment-of.js';

/** Labels of the account a comment stands under, in the languages we have seen described. */
const OWNER_LABELS = ['Media Owner', 'Medieninhaber', 'Propriétaire du contenu', 'Propietario del contenido'];
const COMMENT_LABELS = ['Comment', 'Kommentar', 'Commentaire', 'Comentario'];
const TIME_LABELS = ['Time', 'Uhrzeit', 'Zeit', 'Heure', 'Hora'];

/** A comment of the owner on somebody's post. */
export function readComment(item: unknown, reading: MetaReading): RowOutcome {
  const map = fieldOf(item, 'string_map_data');
  const at = epochMoment(
    TIME_LABELS.map((label) => numberOf(map, label, 'timestamp')).find((one) => one !== null) ?? null,
    'second',
  );
  if (at === null) return problem('DATE_UNREADABLE', 'The comment has no date.');
  const handle = firstOf(OWNER_LABELS.map((label) => textOf(map, label, 'value'))).toLowerCase();
  if (!/^[\w.]{1,64}$/.test(handle)) return setAside('AUTHOR_UNKNOWN', 'The file does not say whose post this was about.');
  const text = firstOf(COMMENT_LABELS.map((label) => metaText(map, label, 'value')));
  const sourceKey = `instagram:comment:${at.at.getTime()}:${hash64OfWords(text)}`;
  if (reading.isRepeated(sourceKey)) return repeated();
  const counterparts = [{ personas: [{ kind: 'instagram', value: handle }], name: null, company: null }] as const;
  const exchange = { at, channel: 'reply', direction: 'out', threadKey: null, subject: null } as const;
  return kept([{ kind: 'interaction', sourceKey, counterparts, ...exchange, text: text === '' ? null : text }]);
}

function firstOf(texts: readonly string[]): string {
  return texts.find((text) => text !== '') ?? '';
}
