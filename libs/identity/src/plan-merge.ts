import {
  type ContactHoldings,
  type HeldMatch,
  type KeptRow,
  type KeyedMove,
  type KeyedRow,
  type MatchState,
  type MergePlan,
  type OwnWord,
  type Refusal,
  refused,
} from '#vocabulary';

/**
 * Plans how `absorbed` is taken into `survivor`: everything that hangs on it moves, the survivor's own word stands where
 * both have one, and what the owner decided about either holds for the two.
 */
export function planMerge(survivor: ContactHoldings, absorbed: ContactHoldings): MergePlan | Refusal<'SAME_CONTACT'> {
  if (survivor.id === absorbed.id) return refused('SAME_CONTACT', 'A contact cannot be merged with itself.');
  return {
    kind: 'planned',
    survivor: survivor.id,
    absorbed: absorbed.id,
    absorbedName: absorbed.name,
    absorbedRow: absorbed.row,
    personas: absorbed.personas,
    notes: absorbed.notes,
    promises: absorbed.promises,
    tags: moveKeyed(survivor.tags, absorbed.tags),
    suggestions: moveKeyed(survivor.suggestions, absorbed.suggestions),
    lots: moveKeyed(survivor.lots, absorbed.lots),
    jobChanges: moveKeyed(survivor.jobChanges, absorbed.jobChanges),
    opportunities: moveKeyed(survivor.opportunities, absorbed.opportunities),
    matches: moveMatches(survivor, absorbed),
    ownBefore: survivor.own,
    ownAfter: wordOfBoth(survivor.own, absorbed.own),
  };
}

function moveKeyed(kept: readonly KeyedRow[], given: readonly KeyedRow[]): KeyedMove {
  const taken = new Set(kept.map((row) => row.key));
  return {
    moved: given.filter((row) => !taken.has(row.key)).map((row) => row.key),
    dropped: given.filter((row) => taken.has(row.key)).map((row) => row.row),
  };
}

/** The more a state says, the longer it lasts: a "different" of either holds for the two. */
const FIRMNESS: Readonly<Record<MatchState, number>> = { open: 0, later: 1, same: 2, different: 3 };

function moveMatches(survivor: ContactHoldings, absorbed: ContactHoldings): KeyedMove {
  const moved: string[] = [];
  const dropped: KeptRow[] = [];
  for (const match of absorbed.matches) {
    const rival = survivor.matches.find((kept) => kept.other === match.other);
    if (match.other === survivor.id || (rival !== undefined && isAtLeastAsFirm(rival, match))) dropped.push(match.row);
    else {
      moved.push(match.id);
      if (rival !== undefined) dropped.push(rival.row);
    }
  }
  return { moved, dropped };
}

function isAtLeastAsFirm(one: HeldMatch, other: HeldMatch): boolean {
  return FIRMNESS[one.state] >= FIRMNESS[other.state];
}

function wordOfBoth(kept: OwnWord, given: OwnWord): OwnWord {
  return {
    name: kept.name ?? given.name,
    company: kept.company ?? given.company,
    role: kept.role ?? given.role,
    location: kept.location ?? given.location,
    closeness: kept.closeness ?? given.closeness,
    cadenceDays: kept.cadenceDays ?? given.cadenceDays,
    never: kept.never || given.never,
    snoozedUntil: kept.snoozedUntil ?? given.snoozedUntil,
  };
}
