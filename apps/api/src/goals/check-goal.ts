import { readTargets } from '#goals';
import { foldText, normalizeCompany } from '#identity';
import { type GoalWords, type NewTarget, TARGETS_MAX } from '#persistence';
import { type CalendarDate, isRefusal, type OwnersGoal, refused, type Refusal } from '#vocabulary';
import { saidText } from '../graphql/said-text.js';
import type { GoalInput, TargetsInput } from './goal.input.js';

const TITLE_LENGTH_MAX = 120;
const TARGET_LENGTH_MAX = 120;
const PASTED_LENGTH_MAX = 10_000;
const AMOUNT_MINOR_MAX = 1e12;

export type GoalRefusalCode = 'TEXT_MISSING' | 'TOO_LONG' | 'OUT_OF_RANGE' | 'UNKNOWN_CURRENCY' | 'TOO_MANY';

/**
 * What the owner says of a goal, as it is kept.
 *
 * @param before the goal as it stands; a day that has passed since it was chosen may stay
 */
export function checkGoal(
  { title, kind, by = null, amountMinor = null, currency = null }: GoalInput,
  today: CalendarDate,
  before: OwnersGoal | null,
): GoalWords | Refusal<GoalRefusalCode> {
  const said = saidText(title, TITLE_LENGTH_MAX);
  if (isRefusal(said)) return said;
  if (by !== null && by <= today && by !== before?.by) return refused('OUT_OF_RANGE', 'Choose a day after today.');
  if (amountMinor === null) return { title: said, kind, by, amount: null };
  if (!Number.isInteger(amountMinor) || amountMinor < 0 || amountMinor > AMOUNT_MINOR_MAX) {
    return refused('OUT_OF_RANGE', 'An amount is a whole number of the smallest unit, such as cents, from 0 on.');
  }
  if (currency === null || !CURRENCIES.has(currency)) {
    return refused('UNKNOWN_CURRENCY', 'Say the currency in three letters, such as EUR or USD.');
  }
  return { title: said, kind, by, amount: { amountMinor, currency } };
}

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Those of some targets that a goal does not have yet; a company spelt in two ways is one. */
export function newTargets(said: readonly TargetsInput[], before: readonly NewTarget[]): NewTarget[] | Refusal<GoalRefusalCode> {
  const known = new Set(before.map(keyOf));
  const added: NewTarget[] = [];
  for (const { kind, text } of said) {
    if (text.length > PASTED_LENGTH_MAX) return refused('TOO_LONG', 'Paste at most 10,000 characters at once.');
    for (const words of readTargets(text)) {
      const target = saidText(words, TARGET_LENGTH_MAX);
      if (isRefusal(target)) return target;
      const one = { kind, text: target };
      if (known.has(keyOf(one))) continue;
      known.add(keyOf(one));
      added.push(one);
    }
  }
  if (before.length + added.length > TARGETS_MAX) {
    return refused('TOO_MANY', `A goal aims at ${TARGETS_MAX} targets at most; this would be ${before.length + added.length}.`);
  }
  return added;
}

function keyOf({ kind, text }: NewTarget): string {
  const company = kind === 'company' ? normalizeCompany(text) : null;
  return `${kind} ${company ?? foldText(text)}`;
}
