import { type Described, identifyingPersonas, type MatchEvidence, type PossibleContact, turnEvidence } from '#identity';
import { contactId, type ContactId, type PersonaId, type PersonaKey } from '#vocabulary';
import type { GrowingChunk } from './growing-chunk.js';
import { keyedId } from '#persistence';
import { likeness, sharedTrace } from './reason-to-join.js';
import type { Roster } from './roster.js';

export interface Assigned {
  /** The best trace: exchanges and observations hang on it. */
  readonly personaId: PersonaId;
  readonly contactId: ContactId;
  /** Nobody had this trace before. */
  readonly isNew: boolean;
  readonly how: Recognition;
  /** Why they are somebody known, in words; null for somebody new. */
  readonly because: string | null;
  /** Whom the owner is asked about. */
  readonly unsure: readonly PossibleContact[];
}

/** How somebody was found: their best trace is known, a lesser one is, they are like one contact only, or they are new. */
export type Recognition = 'known' | 'trace' | 'likeness' | 'new';

/**
 * Finds whom a row speaks of. A trace somebody has decides, the best first; else the roster does; else they are new. A
 * lesser trace does not decide against another profile or another name, as couples share addresses. Where traces belong
 * to two contacts, or the roster is unsure, the owner is asked: a possible match is written and nothing is joined.
 */
export function assignContact(
  person: Described,
  chunk: GrowingChunk,
  roster: Roster,
  settings: { readonly batchId: string },
): Assigned {
  const [only, ...more] = person.personas;
  if (only !== undefined && more.length === 0) {
    const personaId = roster.personaOf(only);
    const contact = roster.contactOf(personaId);
    // Nearly all exchanges are with somebody of one trace, who is known: the short way is worth its lines.
    if (contact !== undefined) return { personaId, contactId: contact, isNew: false, how: 'known', because: null, unsure: [] };
  }
  const traces = identifyingPersonas(person.personas).map((key) => ({ key, id: roster.personaOf(key) }));
  const best = traces[0];
  if (best === undefined) throw new RangeError('A person without a trace cannot be assigned.');
  const known = [...new Set(traces.map((trace) => roster.contactOf(trace.id)).filter((contact) => contact !== undefined))];
  const fresh = traces.filter((trace) => roster.contactOf(trace.id) === undefined);
  const deciding = roster.contactOf(best.id) ?? known.find((contact) => !roster.contradicts(contact, person));
  const byTrace = roster.contactOf(best.id) === undefined ? 'trace' : 'known';
  const shared = traces.find(({ id }) => deciding !== undefined && roster.contactOf(id) === deciding);
  const found: Resolved =
    deciding === undefined
      ? resolved(person, best.id, chunk, roster, settings)
      : { contact: deciding, unsure: [], how: byTrace, because: shared === undefined ? null : sharedTrace(shared.key) };
  const { contact, unsure, how } = found;

  for (const candidate of unsure) pushMatch(chunk, contact, candidate);
  askWhetherOne(chunk, contact, known);
  addTraces({ contact, fresh, person }, chunk, roster);
  return { personaId: best.id, contactId: contact, isNew: deciding === undefined, how, because: found.because, unsure };
}

/** The owner is asked whether the contacts whose traces one row names are one. */
export function askWhetherOne(chunk: GrowingChunk, contact: ContactId, known: readonly ContactId[]): void {
  for (const other of known) {
    if (other !== contact) pushMatch(chunk, contact, { contactId: other, probability: 0.9, evidence: TRACES_OF_BOTH });
  }
}

/** Traces nobody had before, whose they are from now on, and what is known of them. */
interface FreshTraces {
  readonly contact: ContactId;
  readonly fresh: readonly { readonly id: PersonaId; readonly key: PersonaKey }[];
  readonly person: Described;
}

export function addTraces({ contact, fresh, person }: FreshTraces, chunk: GrowingChunk, roster: Roster): void {
  if (fresh.length === 0) return;
  for (const { id, key } of fresh) chunk.personas.push({ id, kind: key.kind, value: key.value, contactId: contact });
  const ids = fresh.map(({ id }) => id);
  roster.enter(contact, ids, person);
}

const TRACES_OF_BOTH: readonly MatchEvidence[] = [
  { field: 'trace', agreement: 'same', left: null, right: null, sentence: 'One row names traces of both.' },
];

interface Resolved {
  readonly contact: ContactId;
  readonly unsure: readonly PossibleContact[];
  readonly how: Recognition;
  readonly because: string | null;
}

function resolved(
  person: Described,
  best: PersonaId,
  chunk: GrowingChunk,
  roster: Roster,
  settings: { readonly batchId: string },
): Resolved {
  const onlyAName = person.personas.every((persona) => persona.kind === 'name');
  if (onlyAName && person.name !== null) {
    const named = roster.onlyOneCalled(person.name, person.company) ?? roster.onlyOneCalled(person.name, null);
    if (named !== undefined) return { contact: named, unsure: [], how: 'likeness', because: likeness(null) };
  }
  const resolution = roster.resolve(person);
  if (resolution.kind === 'match')
    return { contact: resolution.contactId, unsure: [], how: 'likeness', because: likeness(resolution.because) };
  // The same id however often this import is read, so that one taken up again goes on with the contacts it has made.
  const contact = contactId(keyedId('contact', settings.batchId, best));
  chunk.contacts.push(contact);
  return { contact, unsure: resolution.kind === 'possible' ? resolution.candidates : [], how: 'new', because: null };
}

/** `candidate.evidence` has `one` on its left; the pair is written in the order of the ids, each pair once. */
function pushMatch(chunk: GrowingChunk, one: ContactId, candidate: PossibleContact): void {
  const isTurned = candidate.contactId < one;
  const [left, right] = isTurned ? [candidate.contactId, one] : [one, candidate.contactId];
  const id = keyedId('possible-match', left, right);
  if (chunk.matches.some((match) => match.id === id)) return;
  const evidence = JSON.stringify(isTurned ? turnEvidence(candidate.evidence) : candidate.evidence);
  chunk.matches.push({ id, left, right, probability: candidate.probability, evidence });
}
