import type { ContactSummary } from '#persistence';
import { strengthAt } from '#strength';
import type { Contact } from './contact.type.js';

/** A contact as the API shows it at a moment. */
export function presentContact({ tie, sources, ...contact }: ContactSummary, now: Date): Contact {
  const { value, step, overridden } = strengthAt(tie, contact.closeness, now);
  const percent = value === null ? null : Math.round(value * 100);
  // A profile and the name it was found under are one source.
  const shown = sources.includes('linkedin') ? sources.filter((kind) => kind !== 'linkedin-name') : sources;
  return { ...contact, sources: shown, strength: { value, percent, step, isOverridden: overridden, contactId: contact.id } };
}
