import type { Card, MergeOutcome, MovedRows, PossibleMatch as MatchRow, StandingMerge } from '#persistence';
import type { Contact } from '../contacts/contact.type.js';
import type { Merge, MergedField, MergePreview, MovedCount, PossibleMatch } from './review.type.js';

/** Contacts by id, as far as they are the owner's and can be shown. */
export type ShownContacts = ReadonlyMap<string, Contact>;

/** @returns null when one of the two is gone. */
export function presentMatch({ left, right, ...match }: MatchRow, contacts: ShownContacts): PossibleMatch | null {
  const one = contacts.get(left);
  const other = contacts.get(right);
  return one === undefined || other === undefined ? null : { ...match, left: one, right: other, merge: null };
}

export function presentMerge({ id, kind, absorbedName, mergedAt }: StandingMerge, survivor: Contact | null): Merge {
  return { id, kind, survivor, absorbedName, mergedAt };
}

const LABELS: Readonly<Record<keyof MovedRows, readonly [one: string, more: string]>> = {
  personas: ['identity', 'identities'],
  interactions: ['exchange', 'exchanges'],
  notes: ['note', 'notes'],
  promises: ['promise', 'promises'],
  tags: ['tag', 'tags'],
};

/** What moves nothing of is left out. */
export function presentMoved(moved: MovedRows): MovedCount[] {
  const kinds = ['personas', 'interactions', 'notes', 'promises', 'tags'] as const;
  return kinds
    .filter((kind) => moved[kind] > 0)
    .map((kind) => ({ kind, label: LABELS[kind][moved[kind] === 1 ? 0 : 1], count: moved[kind] }));
}

const FIELDS = ['name', 'company', 'role', 'location', 'headline', 'email'] as const satisfies readonly (keyof Card)[];

export function presentPreview(outcome: MergeOutcome, survivor: Contact, absorbed: Contact): MergePreview {
  const fields = FIELDS.map((field): MergedField => ({
    field,
    survivor: outcome.survivor[field],
    absorbed: outcome.absorbed[field],
    result: outcome.result[field],
  }));
  return { survivor, absorbed, moved: presentMoved(outcome.moved), fields };
}
