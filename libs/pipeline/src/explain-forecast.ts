import { type Money, spokenDay } from '#vocabulary';
import type { IncomeForecast } from './forecast-income.js';
import type { OfferForecast, OfferTerms } from './forecast-offer.js';
import type { StageConversion } from './stage-conversion.js';
import { decimalsOf } from './total-money.js';

/** The income forecast in sentences; the first says the most. */
export function explainIncome({ total, months, currency }: IncomeForecast, locale: string): string[] {
  const said = (amountMinor: number) => spokenMoney({ amountMinor, currency }, locale);
  const committed = months.reduce((sum, month) => sum + month.committed, 0);
  const span = months.length === 1 ? 'this month' : `the next ${months.length} months`;
  return [
    `In ${span} expect about ${said(total.p50)}; in eight futures of ten it is between ${said(total.p10)} and ${said(total.p90)}.`,
    committed > 0 ? `${said(committed)} of it is signed.` : 'None of it is signed yet.',
    'Work that has yet to turn up is not counted.',
  ];
}

/** The chance of an offer in sentences; the first says the most. */
export function explainOffer({ chanceByDay, firstOfferOn }: OfferForecast, { by, today }: OfferTerms): string[] {
  const first = `An offer by ${spokenDay(by, today)}: ${inTen(chanceByDay)}.`;
  const { p50 } = firstOfferOn;
  const middle =
    p50 === null
      ? 'In most futures what is in play today brings no offer.'
      : `In half of the futures the first offer is there by ${spokenDay(p50, today)}.`;
  return [first, middle, 'Jobs that have yet to turn up are not counted.'];
}

/** Where a stage's rate comes from. */
export function explainConversion({ won, lost, mean, p10, p90 }: StageConversion, stageName: string): string {
  const rate = `About ${percent(mean)} of what reaches “${stageName}” is won, likely between ${percent(p10)} and ${percent(p90)}`;
  const decided = won + lost;
  if (decided === 0) return `${rate}: a first guess, for nothing that stood there is decided yet.`;
  return `${rate}: ${won} of your ${decided} were.`;
}

/** An amount as people read it, without its minor units. */
export function spokenMoney({ amountMinor, currency }: Money, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 });
  return format.format(amountMinor / 10 ** decimalsOf(currency));
}

function inTen(chance: number): string {
  if (chance < 0.01) return 'less than 1 in 100';
  if (chance < 0.095) return `${Math.round(chance * 100)} in 100`;
  return chance > 0.95 ? 'almost certain' : `${Math.round(chance * 10)} in 10`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
