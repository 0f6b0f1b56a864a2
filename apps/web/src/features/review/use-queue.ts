import { useState } from 'react';
import { useWrite } from '../../graphql/use-write';
import { useToast } from '../../ui/toast';
import { DecideMatchDocument, type ReviewQuery, UndoReviewedMergeDocument } from './review.generated';

type Match = ReviewQuery['possibleMatches']['edges'][number]['node'];

export type Decision = 'SAME' | 'DIFFERENT' | 'LATER';

const SAYS: Readonly<Record<Decision, (match: Match) => string>> = {
  SAME: ({ left }) => `${left.name}: one person.`,
  DIFFERENT: ({ left, right }) => `${left.name} and ${right.name}: two people.`,
  LATER: () => 'Left for later.',
};

interface Queue {
  readonly current: Match | null;
  readonly left: number;
  readonly isEmptied: boolean;
  readonly decide: (match: Match, decision: Decision) => void;
}

/** Possible matches one after the other. What is decided leaves at once and comes back by undo. */
export function useQueue(data: ReviewQuery | undefined): Queue {
  const [decided, setDecided] = useState<ReadonlyMap<string, Decision>>(new Map());
  const write = useWrite(DecideMatchDocument);
  const takeApart = useWrite(UndoReviewedMergeDocument);
  const say = useToast();
  const matches = data?.possibleMatches.edges.map(({ node }) => node) ?? [];
  const waiting = matches.filter(({ id }) => !decided.has(id));
  const mark = (id: string, decision: Decision | null) =>
    setDecided((before) => {
      const after = new Map(before);
      if (decision === null) after.delete(id);
      else after.set(id, decision);
      return after;
    });

  const undo = async (match: Match, mergeId: string | null) => {
    const answer = mergeId === null ? await write({ id: match.id, decision: 'OPEN' }) : await takeApart({ id: mergeId });
    if (answer !== null) mark(match.id, null);
  };
  const decide = (match: Match, decision: Decision) => {
    mark(match.id, decision);
    void write({ id: match.id, decision }).then((answer) => {
      if (answer === null) return mark(match.id, null);
      const mergeId = answer.decideMatch.merge?.id ?? null;
      say({ says: SAYS[decision](match), undo: () => void undo(match, mergeId) });
    });
  };

  const gone = matches.filter(({ id }) => {
    const decision = decided.get(id);
    return decision === 'SAME' || decision === 'DIFFERENT';
  }).length;
  return {
    current: waiting[0] ?? null,
    left: Math.max(0, (data?.possibleMatches.totalCount ?? 0) - gone),
    isEmptied: matches.length > 0 && waiting.length === 0,
    decide,
  };
}
