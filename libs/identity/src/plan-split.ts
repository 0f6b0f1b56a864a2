import { type ContactHoldings, type PersonaId, type Refusal, refused, type SplitPlan } from '#vocabulary';

/** Plans how some traces of a contact become a contact of their own. The owner's notes, tags and promises stay. */
export function planSplit(
  contact: ContactHoldings,
  personas: readonly PersonaId[],
): SplitPlan | Refusal<'NOT_FOUND' | 'NOTHING_TO_SPLIT'> {
  const chosen = [...new Set(personas)];
  if (chosen.some((persona) => !contact.personas.includes(persona))) {
    return refused('NOT_FOUND', 'One of these traces does not belong to this contact.');
  }
  if (chosen.length === 0) return refused('NOTHING_TO_SPLIT', 'Choose at least one trace to split off.');
  if (chosen.length === contact.personas.length) {
    return refused('NOTHING_TO_SPLIT', 'Leave at least one trace with the contact.');
  }
  return { kind: 'planned', contact: contact.id, personas: chosen };
}
