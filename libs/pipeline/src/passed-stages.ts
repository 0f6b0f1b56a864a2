import type { Stage, StageChange } from '#vocabulary';

export interface PassedStages {
  /** When each stage was first reached; one that was moved over counts as reached with the next. */
  readonly entered: ReadonlyMap<string, Date>;
  /** How and when it was decided; null while it is open. */
  readonly end: { readonly kind: 'won' | 'lost'; readonly at: Date } | null;
}

/** Which stages of its board an opportunity stood at or was moved over, and how it ended. */
export function passedStages(history: readonly StageChange[], stages: readonly Stage[]): PassedStages {
  const places = new Map(stages.map(({ key }, place) => [key, place]));
  const entered = new Map<string, Date>();
  let furthest: number | null = null;
  let end: PassedStages['end'] = null;
  const reach = (standing: StageChange['to'] | null, at: Date) => {
    const place = standing?.kind === 'open' ? places.get(standing.stage) : undefined;
    if (place === undefined) return;
    for (const { key } of stages.slice(furthest === null ? place : Math.min(furthest, place), place + 1)) {
      if (!entered.has(key)) entered.set(key, at);
    }
    furthest = Math.max(furthest ?? place, place);
  };
  for (const [index, { from, to, at }] of history.entries()) {
    // Where its beginning was not recorded, the first move says where it came from.
    if (index === 0) reach(from, at);
    reach(to, at);
    end = to.kind === 'open' ? null : { kind: to.kind, at };
  }
  return { entered, end };
}
