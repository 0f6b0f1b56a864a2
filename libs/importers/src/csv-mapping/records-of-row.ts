import type { Channel, InteractionRecord, NoteRecord, OpportunityRecord, PersonMention, PersonRecord } from '#vocabulary';
import { saidMoment } from '../text/said-moment.js';
import { opportunityOfValues } from './opportunity-of-values.js';
import { personOfValues } from './person-of-values.js';
import type { RowOrigin, Values } from './values-of-row.js';
import type { InteractionRecord, NoteRecord, Observation, PersonaKey, PersonName, PersonRecord } from '#vocabulary';
import { birthday } from '../traces/birthday.js';
import { emailAddress } from '../traces/email-address.js';
import { nameInOrder } from '../text/name-in-order.js';
import { folded, tidy } from '../text/tidy.js';
import { nameTrace } from '../traces/name-trace.js';
import { personaOfService, personaOfUrl, websiteAddress } from '../traces/persona-of-url.js';
import { phoneNumber } from '../traces/phone-number.js';
import type { ColumnRole } from './column-role.js';
import { dayOf } from './day-of-cell.js';

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
export function recordsOfRow(values: Values, defaultCountry: string | null, keySpace: string): RowRecords | null {
  const name = nameOf(values);
  const company = values.get('company')?.[0] ?? null;
  const observations: Observation[] = name === null ? [] : [{ field: 'name', value: name.full }];
  const personas = identities(values, defaultCountry, observations);
  if (personas.length === 0 && name !== null) {
    personas.push({ kind: 'name', value: nameTrace(name.full, company) });
  }
  const [best, ...others] = personas;
  if (best === undefined) return null;
  describe(values, observations);
  const sourceKey = `${keySpace}:${best.kind}:${best.value}${best.kind === 'name' ? '' : `:${folded(name?.full ?? '')}`}`;
  const person: PersonRecord = {
    kind: 'person',
    sourceKey,
    personas: [best, ...others],
    name,
    observations: unique(observations),
  };
  const about = { personas: person.personas, name, company };
  const records: (NoteRecord | InteractionRecord)[] = [];
  const note = values.get('note')?.join('\n\n').replaceAll('\r\n', '\n');
  if (note !== undefined) records.push({ kind: 'note', sourceKey: `${sourceKey}:note`, about, text: note, at: null });
  const lastDay = dayOf(values.get('lastContactOn')?.[0] ?? '');
  if (lastDay !== null) {
    const at = { at: new Date(`${lastDay}T00:00:00Z`), precision: 'day', zone: 'unknown' } as const;
    const exchange = { channel: 'other', direction: 'both', threadKey: null, subject: null, text: null } as const;
    records.push({ kind: 'interaction', sourceKey: `${sourceKey}:contact:${lastDay}`, at, counterparts: [about], ...exchange });
  }
  return [person, ...records];
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
