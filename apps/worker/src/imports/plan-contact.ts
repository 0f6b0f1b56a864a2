import { bornOn, type Described, type PossibleContact } from '#identity';
import { keyedId } from '#persistence';
import { contactId, type ContactId, type ContactRecord, type ObservedField } from '#vocabulary';
import { addTraces, askWhetherOne, type Recognition } from './assign-contact.js';
import type { GrowingChunk } from './growing-chunk.js';
import type { Roster } from './roster.js';

interface PlannedContact {
  readonly person: Described;
  readonly contactId: ContactId;
  readonly how: Recognition;
  readonly because: null;
  readonly unsure: readonly PossibleContact[];
}

/**
 * Brings a contact of our own export back as the one they were: found by their traces, the first before the others, else
 * new. Likeness to somebody else is no question, since the owner or an import has answered it; traces of two contacts are.
 */
export function planContact(
  key: string,
  record: ContactRecord,
  chunk: GrowingChunk,
  roster: Roster,
  settings: { readonly batchId: string },
): PlannedContact {
  const traces = record.personas.map((persona) => ({ key: persona, id: roster.personaOf(persona) }));
  const known = [...new Set(traces.map(({ id }) => roster.contactOf(id)).filter((contact) => contact !== undefined))];
  const contact = known[0] ?? contactId(keyedId('contact', settings.batchId, key));
  if (known.length === 0) chunk.contacts.push(contact);
  askWhetherOne(chunk, contact, known);
  const fresh = traces.filter(({ id }) => roster.contactOf(id) === undefined);
  for (const { id, persona, field, value, seenAt } of record.observations) {
    chunk.observations.push({ id, personaId: roster.personaOf(persona), field, value, recordKey: key, seenAt });
  }
  const person = described(record);
  addTraces({ contact, fresh, person }, chunk, roster);
  return { person, contactId: contact, how: known.length === 0 ? 'new' : 'known', because: null, unsure: [] };
}

/** The owner's own word first, then what was said last. */
function described({ personas, observations, own }: ContactRecord): Described {
  const last = (field: ObservedField) => observations.filter((one) => one.field === field).at(-1)?.value ?? null;
  return {
    personas,
    name: own.name ?? last('name'),
    company: own.company ?? last('company'),
    role: own.role ?? last('role'),
    location: own.location ?? last('location'),
    details: bornOn(last('birthday')),
  };
}
