import { useState } from 'react';
import { type CombinedError, useQuery } from 'urql';
import { AGAIN } from '../../graphql/asked';
import { DecidedDocument, InPlayDocument, type OpportunityCardFragment, type OpportunityKind } from './opportunities.generated';

interface Cards {
  /** Everything in play that was read so far, and what was decided last; null until it is there. */
  readonly cards: readonly OpportunityCardFragment[] | null;
  readonly decided: { readonly won: number; readonly lost: number };
  /** Reads more of what is in play; null when all is there. */
  readonly more: (() => void) | null;
  readonly failed: CombinedError | undefined;
  readonly retry: () => void;
}

const PAGE = 100;
const DECIDED_SHOWN = 8;

/** The cards of one board. Each stands where its last move put it, also before that is answered. */
export function useCards(kind: OpportunityKind): Cards {
  const [after, setAfter] = useState<{ readonly kind: OpportunityKind; readonly cursor: string } | null>(null);
  const cursor = after?.kind === kind ? after.cursor : null;
  const requestPolicy = 'cache-and-network';
  const [open, ask] = useQuery({ query: InPlayDocument, variables: { kind, first: PAGE, after: cursor }, requestPolicy });
  const [won] = useQuery({ query: DecidedDocument, variables: { kind, standing: 'WON', first: DECIDED_SHOWN }, requestPolicy });
  const [lost] = useQuery({ query: DecidedDocument, variables: { kind, standing: 'LOST', first: DECIDED_SHOWN }, requestPolicy });
  const lists = [open.data, won.data, lost.data].map((data) => data?.opportunities.edges.map(({ node }) => node) ?? []);
  const byId = new Map(lists.flat().map((card) => [card.id, card]));
  const cards = [...byId.values()].filter((card) => card.kind === kind && card.state === 'ACCEPTED');
  const page = open.data?.opportunities.pageInfo;
  const next = page?.hasNextPage === true ? page.endCursor : null;
  return {
    cards: open.data === undefined ? null : cards,
    decided: { won: won.data?.opportunities.totalCount ?? 0, lost: lost.data?.opportunities.totalCount ?? 0 },
    more: next === null ? null : () => setAfter({ kind, cursor: next }),
    failed: open.error,
    retry: () => ask(AGAIN),
  };
}
