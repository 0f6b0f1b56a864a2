import type { Fact as FactRow, Persona as PersonaRow } from '#persistence';
import type { Fact, Persona } from './contact-evidence.type.js';
import { personaLabel, personaUrl } from './persona-label.js';

export function presentFact({ field, value, seenAt, isChosen, ...source }: FactRow): Fact {
  const { importId, importTitle, file, line, recordKey } = source;
  return { field, value, seenAt, isChosen, source: { importId, importTitle, file, line, isOwner: recordKey === null } };
}

/**
 * The traces of a contact for people to see. A name with a day on which two connected only tells apart people in one export:
 * beside the profile it belongs to it says nothing. Beside several it is shown, as a split has to tell whose it is.
 */
export function presentPersonas(personas: readonly PersonaRow[]): Persona[] {
  const hasOneProfile = personas.filter(({ kind }) => kind === 'linkedin').length === 1;
  return personas.filter(({ kind }) => !(hasOneProfile && kind === 'linkedin-name')).map(presentPersona);
}

function presentPersona({ id, kind, value }: PersonaRow): Persona {
  return { id, kind, value, label: personaLabel({ kind, value }), url: personaUrl({ kind, value }) };
}
