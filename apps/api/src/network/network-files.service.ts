import { Injectable } from '@nestjs/common';
import { type ExportedNetwork, toGraphml, toJson } from '#network';
import { type MappedContact, NetworkRepository, NetworkViewRepository } from '#persistence';
import { daysBetween, type OwnerId, utcDateOf } from '#vocabulary';
import { Clock } from '../clock/clock.js';

/** More lines than these neither a browser draws nor anybody tells apart; the weightiest are shown. */
const DRAWN_TIES_MAX = 40_000;
const COMMUNITIES_MAX = 1_000;

/** The network as files, and as what the map is drawn from. */
@Injectable()
export class NetworkFiles {
  constructor(
    private readonly networks: NetworkRepository,
    private readonly views: NetworkViewRepository,
    private readonly clock: Clock,
  ) {}

  async graphml(owner: OwnerId): Promise<Generator<string>> {
    return toGraphml(await this.exported(owner));
  }

  async json(owner: OwnerId): Promise<Generator<string>> {
    return toJson(await this.exported(owner));
  }

  /** @returns null before the first network was computed. */
  async map(owner: OwnerId): Promise<Generator<string> | null> {
    const now = this.clock.now();
    const run = await this.networks.run(owner);
    if (run?.figures == null) return null;
    const communities = await this.views.communities(owner, COMMUNITIES_MAX);
    const people = await this.views.mapped(owner, now);
    const ties = await this.views.weightiestTies(owner, DRAWN_TIES_MAX);
    const places = new Map(people.map(({ id }, place) => [id, place]));
    const lines = ties.flatMap(({ one, other }) => {
      const [a, b] = [places.get(one), places.get(other)];
      return a === undefined || b === undefined ? [] : [a, b];
    });
    return mapInPieces({ runId: run.figures.id, tieCount: run.figures.edges, communities }, people, lines, now);
  }

  private async exported(owner: OwnerId): Promise<ExportedNetwork> {
    const names = new Map((await this.views.communities(owner, COMMUNITIES_MAX)).map(({ number, name }) => [number, name]));
    const contacts = (await this.views.mapped(owner, this.clock.now())).map((contact) => {
      const { id, name, company, role, place, strength } = contact;
      return { id, name, company, role, place, community: names.get(contact.community ?? -1) ?? null, strength };
    });
    return { contacts, edges: await this.networks.edges(owner) };
  }
}

/**
 * People as rows `[id, name, company, x, y, community, acquaintances, strength 0–100, silent days]`, of which the last two may
 * be null and a community of −1 is none; ties as places of their two ends, one pair after the other.
 */
function* mapInPieces(head: object, people: readonly MappedContact[], ties: readonly number[], now: Date): Generator<string> {
  const today = utcDateOf(now);
  yield `${JSON.stringify(head).slice(0, -1)},"people":[`;
  for (const [place, one] of people.entries()) {
    const strength = one.strength === null ? null : Math.round(one.strength * 100);
    const silentDays = one.lastOn === null ? null : Math.max(0, daysBetween(one.lastOn, today));
    const at = [one.x, one.y].map((value) => Math.round(value * 100) / 100);
    const row = [one.id, one.name, one.company, ...at, one.community ?? -1, one.acquaintances, strength, silentDays];
    yield `${place === 0 ? '' : ',\n'}${JSON.stringify(row)}`;
  }
  yield `],"ties":${JSON.stringify(ties)}}`;
}
