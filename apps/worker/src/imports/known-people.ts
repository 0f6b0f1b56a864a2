import { createIdentityIndex, type Described } from '#identity';
import { personaIdOf } from '#persistence';
import type { ContactId, PersonaId, PersonaKey } from '#vocabulary';
import type { Roster } from './roster.js';

/** A contact known before the import, with what its traces said last. */
export interface KnownPerson {
  readonly contact: ContactId;
  readonly personas: readonly PersonaId[];
  readonly described: Described;
}

/** The roster of an import: everyone the owner knows, to which the import adds as it reads. */
export function knownPeople(known: Iterable<KnownPerson>): Roster {
  const contacts = new Map<PersonaId, ContactId>();
  const index = createIdentityIndex();
  const enter: Roster['enter'] = (contact, personas, person) => {
    for (const persona of personas) contacts.set(persona, contact);
    index.enter(contact, inOwnMemory(person));
  };
  for (const { contact, personas, described } of known) enter(contact, personas, described);
  const ids = new Map<string, Map<string, PersonaId>>();
  return {
    personaOf: (key) => idOf(ids, key),
    contactOf: (persona) => contacts.get(persona),
    onlyOneCalled: (name, company) => index.onlyOneCalled(name, company),
    contradicts: (contact, person) => index.contradicts(contact, person),
    resolve: (person) => index.resolve(person),
    enter,
  };
}

/**
 * A cell is a window on the piece of file it was cut from and keeps all of it in memory; what the roster remembers of
 * people scattered over a large file would keep the whole file.
 */
function inOwnMemory<Told extends Described | string>(told: Told): Told {
  return JSON.parse(JSON.stringify(told)) as Told;
}

function idOf(ids: Map<string, Map<string, PersonaId>>, key: PersonaKey): PersonaId {
  const ofKind = ids.get(key.kind) ?? new Map<string, PersonaId>();
  if (ofKind.size === 0) ids.set(key.kind, ofKind);
  const known = ofKind.get(key.value);
  if (known !== undefined) return known;
  const id = personaIdOf(key);
  ofKind.set(inOwnMemory(key.value), id);
  return id;
}
