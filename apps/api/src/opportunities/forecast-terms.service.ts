import { Injectable } from '@nestjs/common';
import { AccountRepository, type ForecastTerms as TermsRow, ForecastTermsRepository, OpportunityRepository } from '#persistence';
import { statedMoney } from '#pipeline';
import { addDays, type CalendarDate, calendarDateIn, isRefusal, type OwnerId, refused, type Refusal } from '#vocabulary';
import { Clock } from '../clock/clock.js';
import type { ForecastTerms, ForecastTermsInput } from './forecast.type.js';

/** What a forecast goes by, with the owner's day. */
export type TermsOfDay = TermsRow & { readonly offerBy: CalendarDate; readonly today: CalendarDate; readonly isSaid: boolean };

type TermsRefusalCode = 'BAD_CURRENCY' | 'OUT_OF_RANGE' | 'TOO_MANY';

const USUAL = { currency: 'EUR', workDaysPerMonth: 18 } as const;
const OFFER_WITHIN_DAYS = 91;
const RATES_MAX = 20;
const CURRENCY = /^[A-Z]{3}$/;

@Injectable()
export class ForecastTermsService {
  constructor(
    private readonly terms: ForecastTermsRepository,
    private readonly opportunities: OpportunityRepository,
    private readonly accounts: AccountRepository,
    private readonly clock: Clock,
  ) {}

  /** What the owner said; otherwise in the currency most of their contracts are in. A day that has passed says nothing more. */
  async of(owner: OwnerId): Promise<TermsOfDay> {
    const [said, { zone }] = await Promise.all([this.terms.of(owner), this.accounts.settings(owner)]);
    const today = calendarDateIn(this.clock.now(), zone);
    const offerBy = said?.offerBy !== null && said?.offerBy !== undefined && said.offerBy >= today ? said.offerBy : null;
    const terms = said ?? { ...USUAL, currency: (await this.usualCurrency(owner)) ?? USUAL.currency, rates: {} };
    return { ...terms, offerBy: offerBy ?? addDays(today, OFFER_WITHIN_DAYS), today, isSaid: said !== null };
  }

  async say(owner: OwnerId, input: ForecastTermsInput): Promise<ForecastTerms | Refusal<TermsRefusalCode>> {
    const before = await this.of(owner);
    const rates = input.rates === undefined || input.rates === null ? before.rates : ratesOf(input.rates);
    if (isRefusal(rates)) return rates;
    const currency = input.currency ?? before.currency;
    if (!CURRENCY.test(currency)) return BAD_CURRENCY;
    const workDaysPerMonth = input.workDaysPerMonth ?? before.workDaysPerMonth;
    if (!(workDaysPerMonth > 0 && workDaysPerMonth <= 31)) {
      return refused('OUT_OF_RANGE', 'Days of work in a month are above 0 and at most 31.');
    }
    await this.terms.say(owner, { currency, workDaysPerMonth, rates, offerBy: input.offerBy ?? before.offerBy });
    return presentTerms(await this.of(owner));
  }

  private async usualCurrency(owner: OwnerId): Promise<string | null> {
    const all = [...(await this.opportunities.inPlay(owner)), ...(await this.opportunities.won(owner))];
    const counts = new Map<string, number>();
    for (const { kind, amount } of all) {
      if (kind !== 'contract' || amount === null) continue;
      const { currency } = statedMoney(amount);
      counts.set(currency, (counts.get(currency) ?? 0) + 1);
    }
    const [most] = [...counts].sort(([one, few], [other, many]) => many - few || (one < other ? -1 : 1));
    return most?.[0] ?? null;
  }
}

export function presentTerms({ currency, workDaysPerMonth, rates, offerBy, isSaid }: TermsOfDay): ForecastTerms {
  const listed = Object.entries(rates).map(([code, worth]) => ({ currency: code, worth }));
  return { currency, workDaysPerMonth, rates: listed, offerBy, isSaid };
}

const BAD_CURRENCY = refused('BAD_CURRENCY', 'A currency is written as three capitals, like EUR.');

function ratesOf(
  listed: readonly { readonly currency: string; readonly worth: number }[],
): TermsRow['rates'] | Refusal<TermsRefusalCode> {
  if (listed.length > RATES_MAX) return refused('TOO_MANY', `At most ${RATES_MAX} rates.`);
  if (!listed.every(({ currency }) => CURRENCY.test(currency))) return BAD_CURRENCY;
  if (!listed.every(({ worth }) => Number.isFinite(worth) && worth > 0)) return refused('OUT_OF_RANGE', 'A rate is above 0.');
  return Object.fromEntries(listed.map(({ currency, worth }) => [currency, worth]));
}
