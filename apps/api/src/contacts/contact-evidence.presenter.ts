import type { Fact as FactRow, Persona as PersonaRow } from '#persistence';
import type { Fact, Persona } from './contact-evidence.type.js';
import { personaLabel, personaUrl } from './persona-label.js';

export function presentFact({ field, value, seenAt, isChosen, ...source }: FactRow): Fact {
  const { importId, importTitle, file, line, recordKey } = source;
  return { field, value, seenAt, isChosen, source: { importId, importTitle, file, line, isOwner: recordKey === null } };
}

export function presentPersona({ id, kind, value }: PersonaRow): Persona {
  return { id, kind, value, label: personaLabel({ kind, value }), url: personaUrl({ kind, value }) };
}
