import type { GoalTarget } from '#vocabulary';
import type { Fold, GoalContact } from './goal-contact.js';

/** `same`: by name. `alike`: the target is the beginning of the company's name, as "Contoso" of "Contoso Cloud Services". */
export type MatchCertainty = 'same' | 'alike';

/** Too short a name begins too many others. */
const ALIKE_LETTERS_MIN = 5;

/** A contact's words, made comparable once for all targets. */
export interface FoldedContact {
  readonly company: string | null;
  readonly formerCompanies: readonly string[];
  readonly role: string;
  readonly skills: readonly string[];
  readonly industry: string;
  readonly place: string;
}

export function foldContact(contact: GoalContact, fold: Fold): FoldedContact {
  return {
    company: contact.company === null ? null : fold.company(contact.company),
    formerCompanies: contact.formerCompanies.flatMap((company) => fold.company(company) ?? []),
    role: fold.words(contact.role ?? ''),
    skills: contact.skills.map((skill) => fold.words(skill)),
    industry: fold.words(contact.industry ?? ''),
    place: fold.words(contact.place ?? ''),
  };
}

/** Whether contacts stand where a target points; the target's words are made comparable once. */
export function matcherOf(target: GoalTarget, fold: Fold): (contact: FoldedContact) => MatchCertainty | null {
  if (target.kind === 'company') {
    const wanted = fold.company(target.text);
    return ({ company }) => (wanted === null || company === null ? null : compareCompanies(wanted, company));
  }
  const wanted = fold.words(target.text);
  if (wanted === '') return () => null;
  const kind = target.kind;
  return (contact) => (fieldsOf(contact, kind).some((text) => hasWords(text, wanted)) ? 'same' : null);
}

/** Whether contacts once stood there: a company they left. */
export function formerMatcherOf(target: GoalTarget, fold: Fold): (contact: FoldedContact) => boolean {
  const wanted = target.kind === 'company' ? fold.company(target.text) : null;
  return ({ company, formerCompanies }) => wanted !== null && company !== wanted && formerCompanies.includes(wanted);
}

function compareCompanies(wanted: string, company: string): MatchCertainty | null {
  if (wanted === company) return 'same';
  return wanted.length >= ALIKE_LETTERS_MIN && company.startsWith(`${wanted} `) ? 'alike' : null;
}

function fieldsOf(contact: FoldedContact, kind: 'role' | 'skill' | 'industry' | 'place'): readonly string[] {
  switch (kind) {
    case 'role':
      return [contact.role];
    case 'skill':
      return [...contact.skills, contact.role];
    case 'industry':
      return [contact.industry];
    case 'place':
      return [contact.place];
  }
}

/** Whole words in the order they were typed: "java" is not in "javascript". */
function hasWords(text: string, wanted: string): boolean {
  return ` ${text} `.includes(` ${wanted} `);
}
