import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { BoardRepository, type InPlay, OpportunityRepository, StageHistoryRepository } from '#persistence';
import {
  arrangeStages,
  type BoardRates,
  boardRates,
  chanceOf,
  DEFAULT_STAGES,
  draftOf,
  explainConversion,
  type RatedStage,
  stageLeftOut,
  stageOrFirst,
  type StagesRefusalCode,
  totalsByCurrency,
  WON_NAME,
  worthOf,
} from '#pipeline';
import { isRefusal, OPPORTUNITY_KINDS, type OpportunityKind, type OwnerId, refused, type Refusal } from '#vocabulary';
import type { RequestContext } from '../session/request-context.js';
import type { Board, BoardStage, StageInput, StageTotal } from './board.type.js';

type ArrangeRefusalCode = StagesRefusalCode | 'STAGE_IN_USE';

/** The boards as the owner arranged them, with what their history says. */
@Injectable()
export class BoardsService {
  private readonly ofRequest = new WeakMap<RequestContext, DataLoader<OpportunityKind, BoardRates>>();

  constructor(
    private readonly boards: BoardRepository,
    private readonly histories: StageHistoryRepository,
    private readonly opportunities: OpportunityRepository,
  ) {}

  async all(owner: OwnerId): Promise<Board[]> {
    const inPlay = await this.opportunities.inPlay(owner);
    return Promise.all(OPPORTUNITY_KINDS.map((kind) => this.board(owner, kind, inPlay)));
  }

  async arrange(
    owner: OwnerId,
    kind: OpportunityKind,
    drafts: readonly StageInput[],
  ): Promise<Board | Refusal<ArrangeRefusalCode>> {
    const stages = arrangeStages(drafts.map(({ key, ...draft }) => ({ ...draft, key: key ?? null })));
    if (isRefusal(stages)) return stages;
    const refusal = await this.boards.arrange(owner, kind, stages, (standingAt) => {
      const leftOut = stageLeftOut(stages, standingAt);
      return leftOut === null ? null : refused('STAGE_IN_USE', 'Something still stands at a stage you left out. Move it first.');
    });
    return refusal ?? this.board(owner, kind, await this.opportunities.inPlay(owner));
  }

  async rates(owner: OwnerId, kind: OpportunityKind): Promise<BoardRates> {
    const [stages, decided] = await Promise.all([this.boards.stages(owner, kind), this.histories.decided(owner, kind)]);
    return boardRates(decided, stages ?? DEFAULT_STAGES[kind]);
  }

  /** For fields of opportunities: read once for all of a request that ask at the same time. */
  ratesFor(request: RequestContext, owner: OwnerId, kind: OpportunityKind): Promise<BoardRates> {
    // Nothing is remembered within a request, so that what follows a write sees it.
    const loader =
      this.ofRequest.get(request) ??
      new DataLoader<OpportunityKind, BoardRates>((kinds) => this.ratesOf(owner, kinds), { cache: false });
    this.ofRequest.set(request, loader);
    return loader.load(kind);
  }

  private async ratesOf(owner: OwnerId, kinds: readonly OpportunityKind[]): Promise<BoardRates[]> {
    const rates = new Map(
      await Promise.all([...new Set(kinds)].map(async (kind) => [kind, await this.rates(owner, kind)] as const)),
    );
    return kinds.flatMap((kind) => rates.get(kind) ?? []);
  }

  private async board(owner: OwnerId, kind: OpportunityKind, inPlay: readonly InPlay[]): Promise<Board> {
    const rates = await this.rates(owner, kind);
    const own = inPlay.filter((opportunity) => opportunity.kind === kind);
    const stages = rates.stages.map((stage) => {
      const here = own.filter((opportunity) => stageOrFirst(rates.stages, opportunity.stage).key === stage.key);
      return presentStage(stage, here, rates);
    });
    return { kind, wonName: WON_NAME[kind], stages };
  }
}

function presentStage(stage: RatedStage, here: readonly InPlay[], rates: BoardRates): BoardStage {
  const { key, name, conversion, delay } = stage;
  const { winRate, typicalDays } = draftOf(stage);
  return {
    ...{ key, name, believedRate: winRate, typicalDays, medianDays: delay.medianDays },
    ...{ winRate: conversion.mean, winRateLow: conversion.p10, winRateHigh: conversion.p90 },
    ...{ won: conversion.won, lost: conversion.lost, explanation: explainConversion(conversion, name) },
    ...{ count: here.length, totals: totalsOf(here, rates) },
  };
}

/** One sum a currency, as stated and by what each is likely to bring. */
function totalsOf(here: readonly InPlay[], rates: BoardRates): StageTotal[] {
  const worths = here.flatMap((opportunity) => {
    if (opportunity.amount === null) return [];
    const worth = worthOf(opportunity.amount);
    return [{ worth, weighted: { ...worth, amountMinor: worth.amountMinor * chanceOf(opportunity, rates) } }];
  });
  const weighted = new Map(totalsByCurrency(worths.map((one) => one.weighted)).map((sum) => [sum.currency, sum]));
  return totalsByCurrency(worths.map((one) => one.worth)).map((raw) => ({
    raw,
    weighted: { currency: raw.currency, amountMinor: Math.round(weighted.get(raw.currency)?.amountMinor ?? 0) },
  }));
}
