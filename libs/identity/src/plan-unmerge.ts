import type { ContactHoldings, KeyedMove, KeyedRow, MergePlan, OwnWord, UnmergePlan } from '#vocabulary';

/**
 * Plans how a merge is taken back. What moved then and is still with the survivor goes back; what the owner removed, split
 * off or changed since stays as they left it, and what came since stays with the survivor.
 */
export function planUnmerge(merge: MergePlan, survivor: ContactHoldings): UnmergePlan {
  const plan = {
    personas: stillThere(merge.personas, survivor.personas),
    notes: stillThere(merge.notes, survivor.notes),
    promises: stillThere(merge.promises, survivor.promises),
    tags: keyedStillThere(merge.tags, survivor.tags),
    suggestions: keyedStillThere(merge.suggestions, survivor.suggestions),
    lots: keyedStillThere(merge.lots, survivor.lots),
    jobChanges: keyedStillThere(merge.jobChanges, survivor.jobChanges),
    opportunities: keyedStillThere(merge.opportunities, survivor.opportunities),
  };
  const matchIds = survivor.matches.map((match) => match.id);
  return {
    kind: 'planned',
    survivor: merge.survivor,
    absorbed: merge.absorbed,
    comesBack: plan.personas.length + plan.notes.length + plan.promises.length > 0,
    absorbedRow: merge.absorbedRow,
    ...plan,
    matches: { moved: stillThere(merge.matches.moved, matchIds), dropped: merge.matches.dropped },
    own: wordBefore(merge, survivor.own),
  };
}

function stillThere<Id extends string>(moved: readonly Id[], present: readonly Id[]): Id[] {
  const known = new Set(present);
  return moved.filter((id) => known.has(id));
}

function keyedStillThere(move: KeyedMove, present: readonly KeyedRow[]): KeyedMove {
  return {
    moved: stillThere(
      move.moved,
      present.map((row) => row.key),
    ),
    dropped: move.dropped,
  };
}

/** Each word goes back to what it was before, unless the owner has said something else since. */
function wordBefore({ ownBefore, ownAfter }: MergePlan, now: OwnWord): OwnWord {
  return {
    name: now.name === ownAfter.name ? ownBefore.name : now.name,
    company: now.company === ownAfter.company ? ownBefore.company : now.company,
    role: now.role === ownAfter.role ? ownBefore.role : now.role,
    location: now.location === ownAfter.location ? ownBefore.location : now.location,
    closeness: now.closeness === ownAfter.closeness ? ownBefore.closeness : now.closeness,
    cadenceDays: now.cadenceDays === ownAfter.cadenceDays ? ownBefore.cadenceDays : now.cadenceDays,
    never: now.never === ownAfter.never ? ownBefore.never : now.never,
    snoozedUntil: now.snoozedUntil === ownAfter.snoozedUntil ? ownBefore.snoozedUntil : now.snoozedUntil,
  };
}
