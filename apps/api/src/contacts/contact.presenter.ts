import type { ContactSummary } from '#persistence';
import { strengthAt } from '#strength';
import type { Contact, Strength } from './contact.type.js';

/** A contact as the API shows it at a moment. */
export function presentContact(contact: ContactSummary, now: Date): Contact {
  return { ...contact, asOf: now };
}

export function presentStrength({ id, tie, closeness, asOf }: Contact): Strength {
  const { value, step, overridden } = strengthAt(tie, closeness, asOf);
  const percent = value === null ? null : Math.round(value * 100);
  return { value, percent, step, isOverridden: overridden, contactId: id };
}
