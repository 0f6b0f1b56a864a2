import { Injectable } from '@nestjs/common';
import { ContactRepository, PossibleMatchRepository } from '#persistence';
import { contactId, isRefusal, type OwnerId, refused, type Refusal } from '#vocabulary';
import { Clock } from '../clock/clock.js';
import { presentContact } from '../contacts/contact.presenter.js';
import { type Page, pageFrom, type PageArgs, pageOf } from '../graphql/page.js';
import { MergesService } from './merges.service.js';
import { presentMatch, type ShownContacts } from './review.presenter.js';
import type { MatchDecision, PossibleMatch } from './review.type.js';

const NO_MATCH = refused('NOT_FOUND', 'There is no such possible match.');

@Injectable()
export class PossibleMatchesService {
  constructor(
    private readonly matches: PossibleMatchRepository,
    private readonly contacts: ContactRepository,
    private readonly merges: MergesService,
    private readonly clock: Clock,
  ) {}

  async list(owner: OwnerId, args: PageArgs): Promise<Page<PossibleMatch>> {
    const asked = pageOf(args, ['number', 'number', 'id']);
    const rows = await this.matches.undecided(owner, asked);
    const contacts = await this.shown(
      owner,
      rows.flatMap((match) => [match.left, match.right]),
    );
    const page = pageFrom(
      rows,
      asked.first,
      ({ keys: _keys, ...match }) => presentMatch(match, contacts),
      (match) => match.keys,
    );
    // A contact may be merged away between the two reads.
    return { ...page, edges: page.edges.flatMap(({ cursor, node }) => (node === null ? [] : [{ cursor, node }])) };
  }

  count(owner: OwnerId): Promise<number> {
    return this.matches.countUndecided(owner);
  }

  async decide(owner: OwnerId, match: string, decision: MatchDecision) {
    return decision === 'same' ? this.join(owner, match) : this.remember(owner, match, decision);
  }

  private async remember(
    owner: OwnerId,
    id: string,
    decision: Exclude<MatchDecision, 'same'>,
  ): Promise<PossibleMatch | Refusal<'NOT_FOUND'>> {
    const match = await this.matches.decide(owner, id, decision, this.clock.now());
    if (match === null) return NO_MATCH;
    return presentMatch(match, await this.shown(owner, [match.left, match.right])) ?? NO_MATCH;
  }

  private async join(owner: OwnerId, id: string) {
    const match = await this.matches.find(owner, id);
    if (match === null) return NO_MATCH;
    const merge = await this.merges.merge(owner, match.left, match.right);
    if (isRefusal(merge)) return merge;
    if (merge.survivor === null) return NO_MATCH;
    return { ...match, left: merge.survivor, right: merge.survivor, state: 'same', merge };
  }

  private async shown(owner: OwnerId, ids: readonly string[]): Promise<ShownContacts> {
    const now = this.clock.now();
    const found = await this.contacts.findMany(owner, [...new Set(ids)].map(contactId));
    return new Map(found.map((contact) => [contact.id, presentContact(contact, now)]));
  }
}
