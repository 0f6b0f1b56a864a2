import { type CalendarDate, type ContactEdge, type ContactId, daysBetween } from '#vocabulary';
import type { Communities } from './communities.js';
import type { EgoNetwork } from './ego-network.js';

/** A tie between two contacts that alone joins two communities. */
export interface LoneBridge {
  readonly one: ContactId;
  readonly other: ContactId;
  /** The community of each, the lesser first. */
  readonly communities: readonly [number, number];
}

/** A lone bridge that has been quiet for long. */
export interface BridgeAtRisk extends LoneBridge {
  /** Days since its last evidence; null when no evidence has a day. */
  readonly quietDays: number | null;
}

/** A community and how the owner gets there: over one contact alone they were ever in touch with. */
export interface OnlyWayIn {
  readonly community: number;
  /** Members of the community. */
  readonly size: number;
  readonly contactId: ContactId;
  /** Days since the last exchange with them. */
  readonly silentDays: number;
}

const QUIET_AFTER_DAYS = 365;
const FADING_AFTER_DAYS = 120;
const MEMBERS_MIN = 4;

/** Ties that alone join two communities of four people or more. */
export function loneBridges({ contactIds, ties }: EgoNetwork, { memberOf, sizes }: Communities): LoneBridge[] {
  const isLarge = (community: number) => (sizes[community] ?? 0) >= MEMBERS_MIN;
  /** By the two communities; null where a second tie joins them as well. */
  const joining = new Map<number, LoneBridge | null>();
  for (let tie = 0; tie < ties.first.length; tie += 1) {
    const nodes = [ties.first[tie] ?? 0, ties.second[tie] ?? 0] as const;
    const [a, b] = [memberOf[nodes[0]] ?? -1, memberOf[nodes[1]] ?? -1];
    if (a === b || !isLarge(a) || !isLarge(b)) continue;
    const communities = [Math.min(a, b), Math.max(a, b)] as const;
    const key = communities[0] * sizes.length + communities[1];
    joining.set(key, joining.has(key) ? null : bridgeOf(contactIds, nodes, communities));
  }
  return [...joining.values()].filter((bridge) => bridge !== null);
}

/** As edges have it: the lesser id is the one. */
function bridgeOf(
  contactIds: EgoNetwork['contactIds'],
  nodes: readonly [number, number],
  communities: readonly [number, number],
) {
  const [one, other] = nodes.map((node) => contactIds[node]).sort();
  return one === undefined || other === undefined ? null : { one, other, communities };
}

/** Bridges without a sign of life for a year; the longest quiet first, those without any day last. */
export function bridgesAtRisk(
  bridges: readonly (LoneBridge & Pick<ContactEdge, 'evidence'>)[],
  today: CalendarDate,
): BridgeAtRisk[] {
  return bridges
    .flatMap(({ evidence, ...bridge }): BridgeAtRisk[] => {
      if (evidence.some(({ isOngoing }) => isOngoing)) return [];
      const quietDays = quietDaysOf(evidence, today);
      return quietDays !== null && quietDays < QUIET_AFTER_DAYS ? [] : [{ ...bridge, quietDays }];
    })
    .sort((a, b) => (b.quietDays ?? 0) - (a.quietDays ?? 0) || (a.one < b.one ? -1 : 1));
}

/** Communities of four people or more to which the only way in has been silent for four months; in the order given. */
export function thinAccess(ways: readonly OnlyWayIn[]): OnlyWayIn[] {
  return ways.filter(({ size, silentDays }) => size >= MEMBERS_MIN && silentDays >= FADING_AFTER_DAYS);
}

function quietDaysOf(evidence: ContactEdge['evidence'], today: CalendarDate): number | null {
  const days = evidence.flatMap(({ lastOn }) => (lastOn === null ? [] : [daysBetween(lastOn, today)]));
  return days.length === 0 ? null : Math.min(...days);
}
