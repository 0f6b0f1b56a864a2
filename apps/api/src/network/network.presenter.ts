import type { NetworkRun } from '#persistence';
import type { Network, NetworkCommunity, NetworkContact } from './network.type.js';
import type { ChartedCommunity, ChartedContact } from '#vocabulary';

export function presentNetwork(run: NetworkRun | null, communities: readonly ChartedCommunity[]): Network {
  const figures = run?.figures ?? null;
  return {
    state: stateOf(run),
    runId: figures?.id ?? null,
    computedAt: figures?.computedAt ?? null,
    seconds: figures === null ? null : figures.milliseconds / 1_000,
    contactCount: figures?.contacts ?? 0,
    tieCount: figures?.edges ?? 0,
    communityCount: figures?.communities ?? 0,
    modularity: figures?.modularity ?? null,
    effectiveSize: figures?.effectiveSize ?? null,
    constraint: figures?.constraint ?? null,
    summary: summaryOf(run, communities),
  };
}

function stateOf(run: NetworkRun | null): Network['state'] {
  if (run === null) return 'empty';
  if (run.isDue) return 'computing';
  if (run.failedAt !== null) return 'failed';
  return run.figures === null || run.figures.contacts === 0 ? 'empty' : 'ready';
}

const counted = (count: number, one: string, many: string): string => `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** What somebody who does not see the map should know of it. */
function summaryOf(run: NetworkRun | null, communities: readonly ChartedCommunity[]): string {
  const figures = run?.figures ?? null;
  if (figures === null || figures.contacts === 0) {
    return 'There is nobody here yet. Import an archive, and this page shows who knows whom among your contacts.';
  }
  const contacts = counted(figures.contacts, 'contact', 'contacts');
  if (figures.edges === 0) {
    return `Nothing on record says that any of your ${contacts} know each other. Mail, calendars and group conversations would.`;
  }
  const ties = counted(figures.edges, 'tie', 'ties');
  const groups = counted(figures.communities, 'group', 'groups');
  const worth = Math.round(figures.effectiveSize).toLocaleString('en');
  const largest = communities.slice(0, 3).map(({ name, size }) => `${name} (${size.toLocaleString('en')})`);
  return (
    `Among your ${contacts}, ${ties} are known, in ${groups}. The largest: ${largest.join(', ')}. ` +
    `Your network is worth as much as ${worth} people who all do not know each other.`
  );
}

export function presentCommunity({ number, size, name, sentences }: ChartedCommunity): NetworkCommunity {
  return { number, size, name, sentences };
}

export function presentMeasures(measured: ChartedContact): NetworkContact {
  const { contactId, community, acquaintances, constraint, effectiveSize, betweenness } = measured;
  return { contactId, communityNumber: community, acquaintances, constraint, effectiveSize, betweenness };
}
