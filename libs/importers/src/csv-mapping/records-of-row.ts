import type { Channel, InteractionRecord, NoteRecord, OpportunityRecord, PersonMention, PersonRecord } from '#vocabulary';
import { saidMoment } from '../text/said-moment.js';
import { opportunityOfValues } from './opportunity-of-values.js';
import { personOfValues } from './person-of-values.js';
import type { RowOrigin, Values } from './values-of-row.js';

type RecordOfRow = PersonRecord | NoteRecord | InteractionRecord | OpportunityRecord;

/**
 * The person a row tells of, with note and last contacts, and the opportunity; null when it names neither.
 *
 * @param values what the cells of each meaning hold
 * @param origin where the row comes from: rows of different sources are different facts
 */
export function recordsOfRow(values: Values, origin: RowOrigin): readonly [RecordOfRow, ...RecordOfRow[]] | null {
  const person = personOfValues(values, origin);
  const about = person === null ? null : mentionOf(person, values);
  const opportunity = opportunityOfValues(values, about, origin);
  if (person === null || about === null) return opportunity === null ? null : [opportunity];
  const told = [...notesOf(values, about, person.sourceKey), ...lastContactsOf(values, about, person.sourceKey, origin)];
  return [person, ...told, ...(opportunity === null ? [] : [opportunity])];
}

export function mentionOf({ personas, name }: PersonRecord, values: Values): PersonMention {
  return { personas, name, company: values.get('company')?.[0] ?? null };
}

function notesOf(values: Values, about: PersonMention, sourceKey: string): readonly NoteRecord[] {
  const text = values.get('note')?.join('\n\n').replaceAll('\r\n', '\n');
  return text === undefined ? [] : [{ kind: 'note', sourceKey: `${sourceKey}:note`, about, text, at: null }];
}

const LAST_CONTACTS = [
  ['lastEmailAt', 'email'],
  ['lastCallAt', 'call'],
  ['lastMeetingAt', 'meeting'],
  ['lastContactOn', 'other'],
] as const satisfies readonly (readonly [string, Channel])[];

/** The last contact of each kind; what merely repeats another one's moment is no contact of its own. */
function lastContactsOf(
  values: Values,
  about: PersonMention,
  sourceKey: string,
  { dates }: RowOrigin,
): readonly InteractionRecord[] {
  const byMoment = new Map<number, InteractionRecord>();
  for (const [meaning, channel] of LAST_CONTACTS) {
    const at = saidMoment(values.get(meaning)?.[0] ?? '', dates);
    if (at === null || at.precision === 'year' || at.precision === 'month' || byMoment.has(at.at.getTime())) continue;
    const kind = channel === 'other' ? 'contact' : channel;
    byMoment.set(at.at.getTime(), {
      kind: 'interaction',
      sourceKey: `${sourceKey}:${kind}:${at.at.toISOString().slice(0, 10)}`,
      ...{ at, channel, direction: 'both', counterparts: [about], threadKey: null, subject: null, text: null },
    });
  }
  return [...byMoment.values()];
}
