import { type Agreement, COMPARED_FIELDS, type ComparedField, type Comparison } from './compare-profiles.js';
import { areNicknames } from './nicknames.js';
import type { Profile } from './profile.js';

/** One field of two people who may be one, as the owner reads it. */
export interface MatchEvidence {
  /** A compared field, or `trace` where one row named traces of both. */
  readonly field: ComparedField | 'trace';
  readonly agreement: Agreement;
  /** What each side says, as its source wrote it. */
  readonly left: string | null;
  readonly right: string | null;
  readonly sentence: string;
}

const ORDER: Readonly<Record<Agreement, number>> = { same: 0, similar: 1, different: 2, missing: 3 };

/** @returns the evidence in plain words, what agrees first; fields that neither side has are left out. */
export function explainMatch(comparison: Comparison): MatchEvidence[] {
  return COMPARED_FIELDS.map((field) => evidenceOf(field, comparison))
    .filter((evidence) => evidence.left !== null || evidence.right !== null)
    .sort((a, b) => ORDER[a.agreement] - ORDER[b.agreement]);
}

/** The same evidence seen from the other side. */
export function turnEvidence(evidence: readonly MatchEvidence[]): MatchEvidence[] {
  return evidence.map((one) => ({ ...one, left: one.right, right: one.left }));
}

function evidenceOf(field: ComparedField, comparison: Comparison): MatchEvidence {
  const agreement = comparison.agreements[field];
  const left = valuesOf(field, comparison.left);
  const right = valuesOf(field, comparison.right);
  const both = agreement === 'same' ? left.find((value) => right.includes(value)) : undefined;
  const sides = { left: both ?? left.join(', '), right: both ?? right.join(', ') };
  const sentence =
    comparison.sharesDomain && field === 'email' && agreement !== 'same' ? SHARED_DOMAIN : sentenceOf(field, agreement, sides);
  return { field, agreement, left: sides.left || null, right: sides.right || null, sentence };
}

function valuesOf(field: ComparedField, profile: Profile): string[] {
  switch (field) {
    case 'email':
      return profile.emails.map((email) => email.key);
    case 'phone':
      return [...profile.phones];
    case 'account':
      return profile.accounts.map((account) => account.value);
    case 'name':
      return [profile.described.name ?? profile.name?.key ?? ''];
    case 'company':
    case 'role':
    case 'location':
      return [profile.described[field] ?? ''];
    case 'birthDate':
    case 'postcode':
    case 'street':
    case 'code':
      return [profile.described.details?.[field] ?? ''];
  }
}

const SHARED_DOMAIN = 'An e-mail address of one belongs to the company of the other.';

const SENTENCES: Readonly<Record<ComparedField, Readonly<Record<Exclude<Agreement, 'same'>, string>>>> = {
  name: {
    similar: 'The names differ in spelling, in order or in a middle name.',
    different: 'The names differ.',
    missing: 'Only one side has a name.',
  },
  email: {
    similar: 'The e-mail addresses are the same but for the provider or a slip.',
    different: 'The e-mail addresses differ; many people have several.',
    missing: 'Only one side has an e-mail address.',
  },
  phone: {
    similar: 'The phone numbers are alike.',
    different: 'The phone numbers differ; many people have several.',
    missing: 'Only one side has a phone number.',
  },
  account: {
    similar: 'Both use the same handle on two platforms.',
    different: 'They have two profiles on one platform, which usually means two people.',
    missing: 'Their profiles are on different platforms.',
  },
  company: {
    similar: 'The companies are written alike.',
    different: 'The companies differ; people change jobs.',
    missing: 'Only one side names a company.',
  },
  role: { similar: 'The roles are alike.', different: 'The roles differ.', missing: 'Only one side names a role.' },
  location: { similar: 'The places are alike.', different: 'The places differ.', missing: 'Only one side names a place.' },
  birthDate: {
    similar: 'The dates of birth differ by one digit or by a year that one side leaves out.',
    different: 'The dates of birth differ.',
    missing: 'Only one side has a date of birth.',
  },
  postcode: {
    similar: 'The postcodes are alike.',
    different: 'The postcodes differ; people move.',
    missing: 'Only one side has a postcode.',
  },
  street: {
    similar: 'The streets are alike.',
    different: 'The streets differ; people move.',
    missing: 'Only one side has a street.',
  },
  code: { similar: 'The numbers differ by one digit.', different: 'The numbers differ.', missing: 'Only one side has a number.' },
};

const NOUNS = {
  ...({ email: 'e-mail address', phone: 'phone number', account: 'profile', role: 'role', birthDate: 'date of birth' } as const),
  ...({ postcode: 'postcode', street: 'street', code: 'number' } as const),
};

function sentenceOf(field: ComparedField, agreement: Agreement, sides: { left: string; right: string }): string {
  if (field === 'name' && agreement === 'similar' && isShortForm(sides)) return 'One given name is short for the other.';
  if (agreement !== 'same') return SENTENCES[field][agreement];
  if (field === 'name') return `Both are called ${sides.left}.`;
  if (field === 'company') return `Both work at ${sides.left}.`;
  return field === 'location' ? `Both live in ${sides.left}.` : `Both have the ${NOUNS[field]} ${sides.left}.`;
}

function isShortForm({ left, right }: { left: string; right: string }): boolean {
  const [one = ''] = left.toLowerCase().split(' ');
  const [other = ''] = right.toLowerCase().split(' ');
  return areNicknames(one, other);
}
