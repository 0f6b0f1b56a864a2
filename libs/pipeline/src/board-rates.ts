import type { Stage, StageChange } from '#vocabulary';
import { stageOrFirst } from './arrange-stages.js';
import { betaMean } from './beta-distribution.js';
import type { OpenDeal } from './simulate-deals.js';
import { type StageConversion, stageConversions } from './stage-conversion.js';
import { type StageDelay, stageDelays } from './stage-delay.js';

/** A board with what the owner's own history says of each of its stages, in the order of the board. */
export interface BoardRates {
  readonly stages: readonly RatedStage[];
}

export interface RatedStage extends Stage {
  readonly conversion: StageConversion;
  readonly delay: StageDelay;
}

/** An open opportunity, as far as its chance goes. */
export interface OpenOpportunity {
  readonly id: string;
  /** A key of its board. */
  readonly stage: string;
  /** The owner's own word on its chance, 0 to 1; null where they leave it to the history. */
  readonly ownChance: number | null;
  /** When it came to its stage. */
  readonly enteredAt: Date;
}

const MILLISECONDS_PER_DAY = 86_400_000;

/** @param histories of everything decided on this board */
export function boardRates(histories: readonly (readonly StageChange[])[], stages: readonly Stage[]): BoardRates {
  const conversions = stageConversions(histories, stages);
  const delays = stageDelays(histories, stages);
  const rated = stages.flatMap((stage, place) => {
    const [conversion, delay] = [conversions[place], delays[place]];
    return conversion === undefined || delay === undefined ? [] : [{ ...stage, conversion, delay }];
  });
  return { stages: rated };
}

/** What a simulation must know of an open opportunity at a moment. */
export function dealOf({ id, stage, ownChance, enteredAt }: OpenOpportunity, rates: BoardRates, now: Date): OpenDeal {
  const { key, conversion, delay } = stageOrFirst(rates.stages, stage);
  return {
    id,
    chance: ownChance === null ? { kind: 'learnt', stage: key, rate: conversion.rate } : { kind: 'said', probability: ownChance },
    delay,
    ageDays: Math.max(0, (now.getTime() - enteredAt.getTime()) / MILLISECONDS_PER_DAY),
  };
}

/** The chance that it is won, 0 to 1: the owner's own word, or what its stage is worth on average. */
export function chanceOf({ stage, ownChance }: Pick<OpenOpportunity, 'stage' | 'ownChance'>, rates: BoardRates): number {
  return ownChance ?? betaMean(stageOrFirst(rates.stages, stage).conversion.rate);
}
