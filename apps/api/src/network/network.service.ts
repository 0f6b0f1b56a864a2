import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { NETWORK_QUEUE, networkJobId } from '#jobs';
import { bridgesAtRisk, explainBroker, thinAccess } from '#network';
import { NetworkRepository, NetworkViewRepository } from '#persistence';
import { Queues } from '#queue';
import { type CalendarDate, daysBetween, type OwnerId, utcDateOf } from '#vocabulary';
import { Clock } from '../clock/clock.js';
import { changesOf } from '../graphql/changes-of.js';
import { type Page, type PageArgs, pageFrom, pageOf } from '../graphql/page.js';
import { presentCommunity, presentMeasures, presentNetwork } from './network.presenter.js';
import type { BridgeAtRisk, Broker, Network, NetworkCommunity, NetworkContact, NetworkSort, ThinAccess } from './network.type.js';

export const LIST_MAX = { communities: 300, brokers: 20, bridges: 20, thinAccess: 20 } as const;
/** Among how many lone bridges those at risk are looked for. */
const BRIDGES_LOOKED_AT = 5_000;

@Injectable()
export class NetworkService implements OnModuleDestroy {
  private readonly logger = new Logger('Network');
  private isStopping = false;

  constructor(
    private readonly networks: NetworkRepository,
    private readonly views: NetworkViewRepository,
    private readonly queues: Queues,
    private readonly clock: Clock,
  ) {}

  onModuleDestroy(): void {
    this.isStopping = true;
  }

  async overview(owner: OwnerId): Promise<Network> {
    return presentNetwork(await this.networks.run(owner), await this.views.communities(owner, 3));
  }

  async communities(owner: OwnerId): Promise<NetworkCommunity[]> {
    return (await this.views.communities(owner, LIST_MAX.communities)).map(presentCommunity);
  }

  async brokers(owner: OwnerId): Promise<Broker[]> {
    const measured = await this.views.brokers(owner, LIST_MAX.brokers);
    const groups = await this.numbered(
      owner,
      measured.flatMap(({ reaches }) => reaches ?? []),
    );
    return measured.map(({ contactId, reaches, betweenness, constraint }) => {
      const communities = (reaches ?? []).flatMap((number) => groups.get(number) ?? []);
      const named = communities.map(({ number }) => number);
      const broker = { contactId, communities: named, betweenness, constraint: constraint ?? NaN };
      return { contactId, communities, sentence: explainBroker(broker, (number) => groups.get(number)?.name ?? '') };
    });
  }

  async bridges(owner: OwnerId): Promise<BridgeAtRisk[]> {
    const stored = await this.views.loneBridges(owner, BRIDGES_LOOKED_AT);
    const lone = stored.map(({ oneIn, otherIn, ...edge }) => ({ ...edge, communities: [oneIn, otherIn] as const }));
    const atRisk = bridgesAtRisk(lone, this.today()).slice(0, LIST_MAX.bridges);
    const groups = await this.numbered(
      owner,
      atRisk.flatMap(({ communities }) => communities),
    );
    return atRisk.map(({ one, other, communities, quietDays }) => {
      const joined = communities.flatMap((number) => groups.get(number) ?? []);
      const quiet = quietDays === null ? 'nobody knows since when' : `quiet for ${quietDays} days`;
      const sentence = `The only tie between ${joined.map(({ name }) => name).join(' and ')}, ${quiet}.`;
      return { contactId: one, otherId: other, communities: joined, quietDays, sentence };
    });
  }

  async thinAccess(owner: OwnerId): Promise<ThinAccess[]> {
    const today = this.today();
    const ways = (await this.views.onlyWaysIn(owner)).map(({ lastAt, ...way }) => {
      return { ...way, silentDays: Math.max(0, daysBetween(utcDateOf(lastAt), today)) };
    });
    const thin = thinAccess(ways).slice(0, LIST_MAX.thinAccess);
    const groups = await this.numbered(
      owner,
      thin.map(({ community }) => community),
    );
    return thin.flatMap(({ contactId, community, silentDays }) => {
      const group = groups.get(community);
      return group === undefined ? [] : [{ contactId, community: group, silentDays }];
    });
  }

  async contacts(
    owner: OwnerId,
    of: { readonly community: number | null; readonly sort: NetworkSort },
    args: PageArgs,
  ): Promise<Page<NetworkContact> & { readonly community: number | null }> {
    const page = pageOf(args, ['number', 'id']);
    const rows = await this.views.measured(owner, of, page);
    const { edges, pageInfo } = pageFrom(rows, page.first, presentMeasures, (row) => row.keys);
    return { edges, pageInfo, community: of.community };
  }

  countContacts(owner: OwnerId, community: number | null): Promise<number> {
    return this.views.countMeasured(owner, community);
  }

  async recompute(owner: OwnerId): Promise<Network> {
    await this.networks.ask(owner, this.clock.now());
    try {
      await this.queues.nudge(NETWORK_QUEUE, { name: 'due', payload: { ownerId: owner }, id: networkJobId('due', owner) });
    } catch (fault) {
      this.logger.warn(`The worker could not be told of a network and will find it itself: ${String(fault)}`);
    }
    return this.overview(owner);
  }

  /** The network now and whenever it stands otherwise, until nobody listens. */
  watch(owner: OwnerId): AsyncIterableIterator<Network> {
    return changesOf(async () => {
      if (this.isStopping) return null;
      const value = await this.overview(owner);
      return { sign: JSON.stringify([value.state, value.runId]), value };
    });
  }

  private async numbered(owner: OwnerId, numbers: readonly number[]): Promise<Map<number, NetworkCommunity>> {
    const found = await this.views.communitiesNumbered(owner, [...new Set(numbers)]);
    return new Map(found.map((community) => [community.number, presentCommunity(community)]));
  }

  private today(): CalendarDate {
    return utcDateOf(this.clock.now());
  }
}
