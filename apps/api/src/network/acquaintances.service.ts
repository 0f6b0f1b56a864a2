import { Injectable } from '@nestjs/common';
import { explainEvidence, PathSearch } from '#network';
import { ContactRepository, NetworkRepository, NetworkViewRepository } from '#persistence';
import {
  type ChartedCommunity,
  type ChartedContact,
  type CalendarDate,
  type ContactEdge,
  type ContactId,
  type OwnerId,
  refused,
  type Refusal,
  utcDateOf,
} from '#vocabulary';
import { Clock } from '../clock/clock.js';
import { ContactLoader } from '../graphql/contact-loader.js';
import type { RequestContext } from '../session/request-context.js';
import { presentCommunity, presentMeasures } from './network.presenter.js';
import type { ContactPath, NetworkCommunity, NetworkContact, SharedContact } from './network.type.js';

export const SHARED_MAX = 50;
/** Ties from end to end; longer ways help nobody. */
const PATH_TIES_MAX = 6;
/** Of a ring around somebody so many ties are looked at, the weightiest. */
const RING_TIES_MAX = 100_000;

/** Whom a contact knows, and over whom one gets from one to another. */
@Injectable()
export class AcquaintancesService {
  private readonly ties = new ContactLoader<ContactEdge & { readonly contactId: ContactId }>((owner, contacts) =>
    this.views.tiesOf(owner, contacts, SHARED_MAX),
  );
  private readonly measures = new ContactLoader<ChartedContact>((owner, contacts) => this.views.measuresOf(owner, contacts));
  /** By the contact it is asked for. */
  private readonly groups = new ContactLoader<ChartedCommunity & { readonly contactId: ContactId }, number>(
    async (owner, contacts, number) => {
      const found = await this.views.communitiesNumbered(owner, [number]);
      return found.flatMap((group) => contacts.map((contactId) => ({ ...group, contactId })));
    },
  );

  constructor(
    private readonly contacts: ContactRepository,
    private readonly networks: NetworkRepository,
    private readonly views: NetworkViewRepository,
    private readonly clock: Clock,
  ) {}

  async shared(context: RequestContext, contact: ContactId): Promise<SharedContact[]> {
    const today = this.today();
    const ties = await this.ties.load(context, contact, null);
    return ties.map((tie) => ({
      contactId: tie.one === contact ? tie.other : tie.one,
      evidence: inWords(tie, today),
    }));
  }

  async placeOf(context: RequestContext, contact: ContactId): Promise<NetworkContact | null> {
    const [measured] = await this.measures.load(context, contact, null);
    return measured === undefined ? null : presentMeasures(measured);
  }

  async communityOf(context: RequestContext, { contactId, communityNumber }: NetworkContact): Promise<NetworkCommunity | null> {
    if (communityNumber === null) return null;
    const [group] = await this.groups.load(context, contactId, communityNumber);
    return group === undefined ? null : presentCommunity(group);
  }

  /** @returns null where no way is known. */
  async path(owner: OwnerId, from: ContactId, to: ContactId): Promise<ContactPath | null | Refusal<'NOT_FOUND'>> {
    const ends = new Set((await this.contacts.findMany(owner, [from, to])).map(({ id }) => id));
    if (!ends.has(from) || !ends.has(to)) return refused('NOT_FOUND', 'There is no such contact.');
    const search = new PathSearch(from, to, PATH_TIES_MAX);
    while (search.frontier.length > 0) search.learn(await this.networks.edgesOf(owner, search.frontier, RING_TIES_MAX));
    const path = search.path();
    if (path === null) return null;
    const today = this.today();
    const steps = [{ contactId: from, evidence: [] as string[] }];
    for (const tie of path) {
      const before = steps.at(-1)?.contactId;
      steps.push({ contactId: tie.one === before ? tie.other : tie.one, evidence: inWords(tie, today) });
    }
    return { steps };
  }

  private today(): CalendarDate {
    return utcDateOf(this.clock.now());
  }
}

function inWords({ evidence }: ContactEdge, today: CalendarDate): string[] {
  return evidence.map((one) => explainEvidence(one, today));
}
