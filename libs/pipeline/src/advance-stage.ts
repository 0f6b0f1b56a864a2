import { refused, type Refusal, type Stage, type StageChange, type Standing } from '#vocabulary';

export interface StagedOpportunity {
  readonly standing: Standing;
  /** In order of time; the last entry led to `standing`. Empty: nobody recorded how it got here. */
  readonly history: readonly StageChange[];
}

export type AdvanceRefusalCode = 'UNKNOWN_STAGE' | 'ALREADY_THERE' | 'REASON_MISSING' | 'TOO_LONG' | 'BEFORE_HISTORY';

const REASON_CHARACTERS_MAX = 500;

/**
 * The opportunity at its new place, with one more entry in its history. Any way is open: forward, back, over a stage, to a
 * decision and back from one, for what was lost sometimes returns.
 *
 * Refused: a stage its board does not have, the place where it stands, a loss without a reason, a moment before the last
 * entry.
 */
export function advanceStage(
  before: StagedOpportunity,
  to: Standing,
  stages: readonly Stage[],
  at: Date,
): StagedOpportunity | Refusal<AdvanceRefusalCode> {
  const refusal = refusalOf(to, stages);
  if (refusal !== null) return refusal;
  if (isSamePlace(before.standing, to)) return refused('ALREADY_THERE', 'It already stands there.');
  const last = before.history.at(-1);
  if (last !== undefined && at < last.at) {
    return refused('BEFORE_HISTORY', 'It moved later than that before. Give a moment after its last move.');
  }
  const standing = to.kind === 'lost' ? { ...to, reason: to.reason.trim() } : to;
  return { standing, history: [...before.history, { from: before.standing, to: standing, at }] };
}

function refusalOf(to: Standing, stages: readonly Stage[]): Refusal<AdvanceRefusalCode> | null {
  switch (to.kind) {
    case 'won':
      return null;
    case 'open':
      return stages.some(({ key }) => key === to.stage)
        ? null
        : refused('UNKNOWN_STAGE', `There is no stage “${to.stage}” on this board.`);
    case 'lost': {
      const { length } = to.reason.trim();
      if (length === 0) return refused('REASON_MISSING', 'Say in a few words why it was lost.');
      return length > REASON_CHARACTERS_MAX
        ? refused('TOO_LONG', `A reason has at most ${REASON_CHARACTERS_MAX} characters.`)
        : null;
    }
  }
}

/** A loss with another reason is the same place only when the words are the same: correcting a reason is a move. */
function isSamePlace(one: Standing, other: Standing): boolean {
  if (one.kind === 'open' && other.kind === 'open') return one.stage === other.stage;
  if (one.kind === 'lost' && other.kind === 'lost') return one.reason === other.reason.trim();
  return one.kind === other.kind;
}
