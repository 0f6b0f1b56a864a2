import { Injectable } from '@nestjs/common';
import { type InPlay, type Opportunity, OpportunityRepository, StageHistoryRepository } from '#persistence';
import {
  calibration,
  concentration,
  dealOf,
  explainCalibration,
  explainConcentration,
  explainIncome,
  explainOffer,
  explainUtilisation,
  forecastIncome,
  forecastOffer,
  type IncomeForecast as Income,
  MARKET_CORRELATION,
  rateTo,
  statedMoney,
  utilisation,
  worthOf,
} from '#pipeline';
import { seededRandom } from '#reconnect';
import {
  addDays,
  type CalendarDate,
  calendarDateIn,
  type Dice,
  isRefusal,
  OPPORTUNITY_KINDS,
  type OpportunityAmount,
  type OwnerId,
  refused,
  type Refusal,
} from '#vocabulary';
import { Clock } from '../clock/clock.js';
import { BoardsService } from './boards.service.js';
import type { Calibration, Concentration, ForecastArgs, IncomeForecast, OfferForecast } from './forecast.type.js';
import { ForecastTermsService, type TermsOfDay } from './forecast-terms.service.js';

/** 4,000 futures put the error of a P10 at about half a point of probability. */
const SIMULATION = { runs: 4_000, correlation: MARKET_CORRELATION } as const;
const MONTHS_MAX = 24;
const YEAR_DAYS = 365;

type WithAmount<One> = One & { readonly amount: OpportunityAmount };

@Injectable()
export class ForecastsService {
  constructor(
    private readonly opportunities: OpportunityRepository,
    private readonly histories: StageHistoryRepository,
    private readonly boards: BoardsService,
    private readonly terms: ForecastTermsService,
    private readonly clock: Clock,
  ) {}

  async income(owner: OwnerId, { months }: ForecastArgs): Promise<IncomeForecast | Refusal<'OUT_OF_RANGE' | 'BAD_CURRENCY'>> {
    if (!isWithin(months)) return MONTHS_OUT_OF_RANGE;
    const terms = await this.terms.of(owner);
    const [inPlay, won] = await Promise.all([this.opportunities.inPlay(owner), this.opportunities.won(owner)]);
    const contracts = inPlay.filter(({ kind }) => kind === 'contract');
    const stated = contracts.filter(hasAmount);
    const counted = stated.filter(({ amount }) => isCounted(amount, terms));
    const signed = won.filter(({ kind }) => kind === 'contract').filter(hasAmount);
    const rates = await this.boards.rates(owner, 'contract');
    const now = this.clock.now();
    const forecast = forecastIncome(
      counted.map((one) => ({ ...dealOf(one, rates, now), amount: one.amount, startOn: one.startsOn })),
      signed
        .filter(({ amount }) => isCounted(amount, terms))
        .map((one) => ({ amount: one.amount, startOn: startOf(one, terms) })),
      { ...SIMULATION, ...terms, months },
      diceOf(owner),
    );
    if (isRefusal(forecast)) return refused('BAD_CURRENCY', forecast.reason);
    const left = [...stated, ...signed].map(({ amount }) => statedMoney(amount).currency);
    return presentIncome(forecast, terms, {
      ...{ deals: counted.length, withoutAmount: contracts.length - stated.length },
      withoutRate: [...new Set(left)].filter((currency) => isRefusal(rateTo(terms.currency, currency, terms.rates))).sort(),
      concentration: concentrationOf(signed, terms),
    });
  }

  async offer(owner: OwnerId, { months }: ForecastArgs): Promise<OfferForecast | Refusal<'OUT_OF_RANGE'>> {
    if (!isWithin(months)) return MONTHS_OUT_OF_RANGE;
    const [terms, inPlay, rates] = await Promise.all([
      this.terms.of(owner),
      this.opportunities.inPlay(owner),
      this.boards.rates(owner, 'job'),
    ]);
    const now = this.clock.now();
    const deals = inPlay.filter(({ kind }) => kind === 'job').map((one) => dealOf(one, rates, now));
    const asked = { ...SIMULATION, today: terms.today, by: terms.offerBy, months };
    const forecast = forecastOffer(deals, asked, diceOf(owner));
    const { p10, p50, p90 } = forecast.firstOfferOn;
    return {
      ...{ by: terms.offerBy, chanceByDay: forecast.chanceByDay, months: forecast.byMonth, deals: deals.length },
      ...{ earlyOn: p10, middleOn: p50, lateOn: p90 },
      sentences:
        deals.length === 0 ? ['No job is in play, so there is nothing to forecast from.'] : explainOffer(forecast, asked),
    };
  }

  calibrations(owner: OwnerId): Promise<Calibration[]> {
    return Promise.all(
      OPPORTUNITY_KINDS.map(async (kind) => {
        const judged = (await this.histories.decided(owner, kind)).flatMap((history) => {
          const last = history.at(-1);
          return last === undefined || last.chance === null ? [] : [{ chance: last.chance, isWon: last.to.kind === 'won' }];
        });
        const found = calibration(judged);
        const wins = judged.filter(({ isWon }) => isWon).length;
        const { forecastWins, brier, skill } = found ?? { forecastWins: null, brier: null, skill: null };
        return { kind, count: judged.length, wins, forecastWins, brier, skill, explanation: explainCalibration(found) };
      }),
    );
  }
}

type Besides = Pick<IncomeForecast, 'deals' | 'withoutAmount' | 'withoutRate' | 'concentration'>;

function presentIncome(forecast: Income, terms: TermsOfDay, besides: Besides): IncomeForecast {
  const used = utilisation(forecast.months, terms.workDaysPerMonth);
  return {
    ...{ currency: forecast.currency, total: forecast.total, ...besides },
    months: forecast.months.map((month, place) => ({
      ...month,
      utilisation: used[place]?.share ?? month.workDays,
      committedUtilisation: used[place]?.committed ?? 0,
    })),
    sentences: sentencesOf(forecast, explainUtilisation(used), besides),
  };
}

function sentencesOf(forecast: Income, used: string, { deals, withoutAmount, withoutRate, concentration }: Besides): string[] {
  const isEmpty = deals === 0 && forecast.total.p90 === 0;
  return [
    ...(isEmpty
      ? ['No contract with an amount is in play or signed, so there is nothing to forecast from.']
      : explainIncome(forecast, 'en')),
    ...(isEmpty ? [] : [used]),
    ...(concentration === null ? [] : [`Of what you signed within a year, ${concentration.explanation}`]),
    ...(withoutAmount === 0
      ? []
      : [
          `${withoutAmount === 1 ? 'One contract has' : `${withoutAmount} contracts have`} no amount yet and ${withoutAmount === 1 ? 'is' : 'are'} not counted.`,
        ]),
    ...withoutRate.map((currency) => `Amounts in ${currency} are not counted: say what one ${currency} is worth.`),
  ];
}

function concentrationOf(signed: readonly WithAmount<Opportunity>[], terms: TermsOfDay): Concentration | null {
  const since = addDays(terms.today, -YEAR_DAYS);
  const found = concentration(
    signed.flatMap((one) => {
      const { amountMinor, currency } = worthOf(one.amount);
      const rate = rateTo(terms.currency, currency, terms.rates);
      if (isRefusal(rate) || dayOf(one, terms) < since) return [];
      return [{ client: one.company ?? one.title ?? '', amount: { currency: terms.currency, amountMinor: amountMinor * rate } }];
    }),
  );
  return found === null ? null : { ...found, explanation: explainConcentration(found) };
}

/** The day it was signed. */
function dayOf({ enteredAt, at }: Opportunity, { today }: TermsOfDay): CalendarDate {
  const signedAt = enteredAt ?? at;
  return signedAt === null ? today : calendarDateIn(signedAt, 'UTC');
}

/** Work without a first day begins when it is signed. */
function startOf(one: Opportunity, terms: TermsOfDay): CalendarDate {
  return one.startsOn ?? dayOf(one, terms);
}

const hasAmount = <One extends Opportunity | InPlay>(one: One): one is WithAmount<One> => one.amount !== null;

function isCounted(amount: OpportunityAmount, { currency, rates }: TermsOfDay): boolean {
  return !isRefusal(rateTo(currency, statedMoney(amount).currency, rates));
}

/** The same owner and pipeline throw the same dice. */
function diceOf(owner: OwnerId): Dice {
  return (name) => seededRandom(`${owner} ${name}`);
}

const isWithin = (months: number): boolean => Number.isInteger(months) && months >= 1 && months <= MONTHS_MAX;
const MONTHS_OUT_OF_RANGE = refused('OUT_OF_RANGE', `A forecast looks at 1 to ${MONTHS_MAX} months.`);
