import type { ContactSummary } from '#persistence';
import { strengthAt } from '#strength';
import type { Contact, Strength } from './contact.type.js';

/** A contact as the API shows it at a moment. */
export function presentContact({ sources, ...contact }: ContactSummary, now: Date): Contact {
  // A profile and the name it was found under are one source.
  const shown = sources.includes('linkedin') ? sources.filter((kind) => kind !== 'linkedin-name') : sources;
  return { ...contact, sources: shown, asOf: now };
}

export function presentStrength({ id, tie, closeness, asOf }: Contact): Strength {
  const { value, step, overridden } = strengthAt(tie, closeness, asOf);
  const percent = value === null ? null : Math.round(value * 100);
  return { value, percent, step, isOverridden: overridden, contactId: id };
}
