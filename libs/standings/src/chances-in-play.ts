import type { BoardRepository, OpportunityRepository, StageHistoryRepository } from '#persistence';
import { boardRates, chanceOf, DEFAULT_STAGES } from '#pipeline';
import type { GoalKind, OpportunityKind, OwnerId } from '#vocabulary';

export interface OpportunitySources {
  readonly opportunities: OpportunityRepository;
  readonly boards: BoardRepository;
  readonly histories: StageHistoryRepository;
}

/** What a goal is won by. */
const SERVED_BY: Readonly<Record<GoalKind, OpportunityKind>> = { jobMove: 'job', consulting: 'contract' };

/** Of each opportunity in play that serves a goal of a kind, the chance that it is won. */
export async function chancesInPlay(
  { opportunities, boards, histories }: OpportunitySources,
  owner: OwnerId,
  kinds: readonly GoalKind[],
): Promise<ReadonlyMap<GoalKind, readonly number[]>> {
  const inPlay = await opportunities.inPlay(owner);
  const chances = new Map<GoalKind, readonly number[]>();
  for (const goal of new Set(kinds)) {
    const kind = SERVED_BY[goal];
    const own = inPlay.filter((opportunity) => opportunity.kind === kind);
    if (own.length === 0) continue;
    const [stages, decided] = await Promise.all([boards.stages(owner, kind), histories.decided(owner, kind)]);
    const rates = boardRates(decided, stages ?? DEFAULT_STAGES[kind]);
    chances.set(
      goal,
      own.map((opportunity) => chanceOf(opportunity, rates)),
    );
  }
  return chances;
}
