import { ArgsType, Field, Float, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { CalendarDate } from '#vocabulary';
import { Day } from '../graphql/day.scalar.js';
import { OpportunityKind } from './opportunity.type.js';

@ObjectType({ description: 'The value that a tenth, a half and nine tenths of the simulated futures do not exceed.' })
export class Quantiles {
  @Field(() => Float, { description: 'One future of ten stays below.' })
  p10: number;

  @Field(() => Float, { description: 'The middle case.' })
  p50: number;

  @Field(() => Float, { description: 'Nine futures of ten stay below.' })
  p90: number;
}

@ObjectType({ description: 'One month of an income forecast. Money is in minor units of the forecast’s currency.' })
export class IncomeMonth {
  @Field({ description: 'YYYY-MM.' })
  month: string;

  @Field(() => Quantiles, { description: 'What is earned in it, signed work included.' })
  income: Quantiles;

  @Field(() => Float, { description: 'The mean of it.' })
  mean: number;

  @Field(() => Float, { description: 'What of it is signed.' })
  committed: number;

  @Field(() => Quantiles, { description: 'From the first month to the end of this one.' })
  incomeSoFar: Quantiles;

  @Field(() => Quantiles, { description: 'Days of work.' })
  workDays: Quantiles;

  @Field(() => Float, { description: 'Days of work that are signed.' })
  committedDays: number;

  @Field(() => Quantiles, { description: 'Days of work as a share of those the owner wants to work.' })
  utilisation: Quantiles;

  @Field(() => Float, { description: 'Signed days as a share of those the owner wants to work; above 1 where they do not fit.' })
  committedUtilisation: number;
}

@ObjectType({ description: 'How much of what was signed within a year hangs on one client.' })
export class Concentration {
  @Field({ description: 'Who brings most.' })
  largestClient: string;

  @Field(() => Float, { description: 'Their share, 0 to 1.' })
  largestShare: number;

  @Field(() => Float, { description: 'As many clients of equal size would be as concentrated.' })
  equalClients: number;

  @Field({ description: 'The same in a sentence.' })
  explanation: string;
}

@ObjectType({ description: 'How good past chances were, from twenty decided opportunities on.' })
export class Calibration {
  @Field(() => OpportunityKind, { description: 'Of jobs or of contracts.' })
  kind: OpportunityKind;

  @Field(() => Int, { description: 'How many were decided with a forecast before.' })
  count: number;

  @Field(() => Int, { description: 'How many of them were won.' })
  wins: number;

  @Field(() => Float, { nullable: true, description: 'How many wins were forecast; null before there are twenty.' })
  forecastWins: number | null;

  @Field(() => Float, { nullable: true, description: 'Mean squared error of the chances, 0 to 1; null before there are twenty.' })
  brier: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Above 0 where the forecast knows more than the overall rate; null before there are twenty.',
  })
  skill: number | null;

  @Field({ description: 'The same in a sentence.' })
  explanation: string;
}

@ObjectType({ description: 'What the pipeline of contracts brings, by month. The same pipeline gives the same figures.' })
export class IncomeForecast {
  @Field({ description: 'ISO 4217.' })
  currency: string;

  @Field(() => [IncomeMonth], { description: 'This month and those after it.' })
  months: readonly IncomeMonth[];

  @Field(() => Quantiles, { description: 'All months together, in minor units.' })
  total: Quantiles;

  @Field(() => Int, { description: 'Contracts in play that are counted.' })
  deals: number;

  @Field(() => Int, { description: 'Contracts in play without an amount, which are not counted.' })
  withoutAmount: number;

  @Field(() => [String], { description: 'Currencies that no rate was said for; their contracts are not counted.' })
  withoutRate: readonly string[];

  @Field(() => Concentration, { nullable: true, description: 'Null when nothing was signed within a year.' })
  concentration: Concentration | null;

  @Field(() => [String], { description: 'The forecast in sentences; the first says the most.' })
  sentences: readonly string[];
}

@ObjectType({ description: 'The chance of an offer by the end of one month.' })
export class OfferMonth {
  @Field({ description: 'YYYY-MM.' })
  month: string;

  @Field(() => Float, { description: 'At least one offer by its end, 0 to 1.' })
  chance: number;
}

@ObjectType({ description: 'When the first offer of a job comes, from what is in play today.' })
export class OfferForecast {
  @Field(() => Day, { description: 'The day the owner wants an offer by.' })
  by: CalendarDate;

  @Field(() => Float, { description: 'At least one offer by then, 0 to 1.' })
  chanceByDay: number;

  @Field(() => [OfferMonth], { description: 'This month and those after it.' })
  months: readonly OfferMonth[];

  @Field(() => Day, { nullable: true, description: 'In one future of ten there is an offer by then.' })
  earlyOn: CalendarDate | null;

  @Field(() => Day, {
    nullable: true,
    description: 'In half of the futures there is an offer by then; null where fewer have one.',
  })
  middleOn: CalendarDate | null;

  @Field(() => Day, {
    nullable: true,
    description: 'In nine futures of ten there is an offer by then; null where fewer have one.',
  })
  lateOn: CalendarDate | null;

  @Field(() => Int, { description: 'Jobs in play that are counted.' })
  deals: number;

  @Field(() => [String], { description: 'The forecast in sentences; the first says the most.' })
  sentences: readonly string[];
}

@ObjectType({ description: 'What one unit of a currency is worth in the owner’s.' })
export class ExchangeRate {
  @Field({ description: 'ISO 4217.' })
  currency: string;

  @Field(() => Float, { description: 'Above 0.' })
  worth: number;
}

@ObjectType({ description: 'What the forecast goes by.' })
export class ForecastTerms {
  @Field({ description: 'The currency it is in.' })
  currency: string;

  @Field(() => Float, { description: 'Days the owner wants to work in a month.' })
  workDaysPerMonth: number;

  @Field(() => [ExchangeRate], { description: 'What other currencies are worth, by the owner’s word.' })
  rates: readonly ExchangeRate[];

  @Field(() => Day, { description: 'The day the owner wants an offer by.' })
  offerBy: CalendarDate;

  @Field({ description: 'Whether the owner said so; otherwise it is what their pipeline suggests.' })
  isSaid: boolean;
}

@InputType({ description: 'What one unit of a currency is worth in the owner’s.' })
export class ExchangeRateInput {
  @Field({ description: 'ISO 4217.' })
  currency: string;

  @Field(() => Float, { description: 'Above 0.' })
  worth: number;
}

@InputType({ description: 'What the forecast shall go by; what is left out stays.' })
export class ForecastTermsInput {
  @Field(() => String, { nullable: true, description: 'ISO 4217.' })
  currency?: string | null;

  @Field(() => Float, { nullable: true, description: 'Above 0, at most 31.' })
  workDaysPerMonth?: number | null;

  @Field(() => [ExchangeRateInput], { nullable: true, description: 'All rates, at most 20.' })
  rates?: ExchangeRateInput[] | null;

  @Field(() => Day, { nullable: true, description: 'The day the owner wants an offer by.' })
  offerBy?: CalendarDate | null;
}

@ArgsType()
export class ForecastArgs {
  @Field(() => Int, { defaultValue: 6, description: 'How far to look, this month included; 1 to 24.' })
  months: number;
}
