import { checkAmount } from '#pipeline';
import { isRefusal, type OpportunityAmount, type OpportunityWords, refused, type Refusal } from '#vocabulary';
import { saidText } from '../graphql/said-text.js';
import type { ChangeOpportunityInput, OpportunityAmountInput } from './opportunity.input.js';

export type OpportunityRefusalCode = 'NAME_MISSING' | 'TOO_LONG' | 'BAD_URL' | 'BAD_AMOUNT' | 'BAD_CURRENCY' | 'OUT_OF_RANGE';

const TEXTS = {
  ...{ title: 200, company: 200, location: 200, source: 200, url: 2_000 },
  ...{ nextStep: 500, notes: 10_000 },
} as const;

/** What an opportunity says before anybody said anything. */
export const NO_WORDS: OpportunityWords = {
  ...{ title: null, company: null, location: null, url: null, source: null },
  ...{ nextStep: null, nextStepOn: null, notes: null, amount: null, startsOn: null, ownChance: null },
};

/** What an opportunity says once the owner's words are laid over those there are; what they left out stays. */
export function checkedOpportunity(
  before: OpportunityWords,
  said: ChangeOpportunityInput,
): OpportunityWords | Refusal<OpportunityRefusalCode> {
  const words: { -readonly [Word in keyof OpportunityWords]: OpportunityWords[Word] } = { ...before };
  for (const [field, lengthMax] of Object.entries(TEXTS) as [keyof typeof TEXTS, number][]) {
    const text = said[field];
    if (text === undefined) continue;
    const checked = text === null || text.trim() === '' ? null : saidText(text, lengthMax);
    if (isRefusal(checked)) return checked.code === 'TOO_LONG' ? refused('TOO_LONG', checked.reason) : NAME_MISSING;
    words[field] = checked;
  }
  if (said.url !== undefined && words.url !== null && !isWebAddress(words.url)) return BAD_URL;
  if (said.nextStepOn !== undefined) words.nextStepOn = said.nextStepOn;
  if (said.startsOn !== undefined) words.startsOn = said.startsOn;
  if (said.ownChance !== undefined) words.ownChance = said.ownChance;
  if (words.ownChance !== null && !(words.ownChance >= 0 && words.ownChance <= 1)) return BAD_CHANCE;
  const amount = said.amount === undefined || said.amount === null ? said.amount : checkAmount(amountOf(said.amount));
  if (isRefusal(amount)) return amount;
  if (amount !== undefined) words.amount = amount;
  return words.title === null && words.company === null ? NAME_MISSING : words;
}

const NAME_MISSING = refused('NAME_MISSING', 'Say what it is called, or where it is.');
const BAD_URL = refused('BAD_URL', 'A page about it begins with https:// or http://.');
const BAD_CHANCE = refused('OUT_OF_RANGE', 'A chance is a number from 0 to 1.');

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

/** Days or months that are missing are no number, which the check refuses. */
function amountOf({ kind, stated, days, daysPerMonth, months }: OpportunityAmountInput): OpportunityAmount {
  const money = { amountMinor: stated.amountMinor, currency: stated.currency };
  switch (kind) {
    case 'salary':
      return { kind, perYear: money };
    case 'dayRate':
      return { kind, perDay: money, days: days ?? NaN, daysPerMonth: daysPerMonth ?? NaN };
    case 'retainer':
      return { kind, perMonth: money, months: months ?? NaN, daysPerMonth: daysPerMonth ?? NaN };
    case 'fixedPrice':
      return { kind, total: money, months: months ?? NaN, days: days ?? NaN };
  }
}
