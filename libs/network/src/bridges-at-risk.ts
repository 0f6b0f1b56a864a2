import { type CalendarDate, type ContactEdge, type ContactId, daysBetween } from '#vocabulary';
import type { Communities } from './communities.js';
import type { EgoNetwork } from './ego-network.js';

/** A tie between two contacts that alone joins two communities, and has been quiet for long. */
export interface BridgeAtRisk {
  readonly one: ContactId;
  readonly other: ContactId;
  readonly communities: readonly [number, number];
  /** Days since its last evidence; null when no evidence has a day. */
  readonly quietDays: number | null;
}

/** A community the owner reaches through one tie only, and that tie fades. */
export interface ThinAccess {
  readonly community: number;
  readonly contactId: ContactId;
  readonly silentDays: number;
}

const QUIET_AFTER_DAYS = 365;
const FADING_AFTER_DAYS = 120;
const MEMBERS_MIN = 4;

/**
 * Ties that alone join two communities of four people or more and show no sign of life for a year; the longest quiet first,
 * those without any day last.
 *
 * @param edges those the network was made of, in any order
 */
export function bridgesAtRisk(
  network: EgoNetwork,
  found: Communities,
  edges: readonly ContactEdge[],
  today: CalendarDate,
): BridgeAtRisk[] {
  const nodes = new Map(network.contactIds.map((id, node) => [id, node]));
  const joining = new Map<string, ContactEdge[]>();
  for (const edge of edges) {
    const pair = [edge.one, edge.other].map((id) => found.memberOf[nodes.get(id) ?? -1] ?? -1).sort((a, b) => a - b);
    const isBetween = pair[0] !== pair[1] && pair.every((community) => (found.sizes[community] ?? 0) >= MEMBERS_MIN);
    if (isBetween) joining.set(pair.join(' '), [...(joining.get(pair.join(' ')) ?? []), edge].slice(0, 2));
  }
  return [...joining]
    .flatMap(([pair, [edge, another]]): BridgeAtRisk[] => {
      if (edge === undefined || another !== undefined || edge.evidence.some(({ isOngoing }) => isOngoing)) return [];
      const quietDays = quietDaysOf(edge, today);
      if (quietDays !== null && quietDays < QUIET_AFTER_DAYS) return [];
      const [less = 0, more = 0] = pair.split(' ').map(Number);
      return [{ one: edge.one, other: edge.other, communities: [less, more], quietDays }];
    })
    .sort((a, b) => (b.quietDays ?? 0) - (a.quietDays ?? 0) || (a.one < b.one ? -1 : 1));
}

/**
 * Communities of four people or more to which one tie of the owner leads and that one has been silent for four months; the
 * largest community first.
 *
 * @param silentDays beside the nodes: days since the owner's last exchange with them; null where there was none
 */
export function thinAccess(network: EgoNetwork, found: Communities, silentDays: readonly (number | null)[]): ThinAccess[] {
  const ties = Array.from(found.sizes, (): { contactId: ContactId; silentDays: number }[] => []);
  network.contactIds.forEach((contactId, node) => {
    const silent = silentDays[node] ?? null;
    if (silent !== null) ties[found.memberOf[node] ?? -1]?.push({ contactId, silentDays: silent });
  });
  return ties.flatMap(([only, another], community): ThinAccess[] => {
    const isThin = only !== undefined && another === undefined && (found.sizes[community] ?? 0) >= MEMBERS_MIN;
    return isThin && only.silentDays >= FADING_AFTER_DAYS ? [{ community, ...only }] : [];
  });
}

function quietDaysOf({ evidence }: ContactEdge, today: CalendarDate): number | null {
  const days = evidence.flatMap(({ lastOn }) => (lastOn === null ? [] : [daysBetween(lastOn, today)]));
  return days.length === 0 ? null : Math.min(...days);
}
