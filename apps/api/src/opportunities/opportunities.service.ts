import { Injectable } from '@nestjs/common';
import { type Opportunity, OpportunityRepository } from '#persistence';
import { type ContactId, type OpportunityId, type OpportunityState, type OwnerId, refused, type Refusal } from '#vocabulary';
import { ContactLoader } from '../graphql/contact-loader.js';
import { type Page, pageFrom, pageOf } from '../graphql/page.js';
import type { OpportunitiesArgs } from './opportunity.type.js';

/** A page that knows which list it is of, so that the whole can be counted when somebody asks. */
export interface OpportunityPage extends Page<Opportunity> {
  readonly state: OpportunityState | null;
}

@Injectable()
export class OpportunitiesService {
  readonly ofContact = new ContactLoader<Opportunity & { readonly contactId: ContactId }>(async (owner, contacts) =>
    (await this.opportunities.ofContacts(owner, contacts)).map(withSafeUrl),
  );

  constructor(private readonly opportunities: OpportunityRepository) {}

  async list(owner: OwnerId, args: OpportunitiesArgs): Promise<OpportunityPage> {
    const state = args.state ?? null;
    const page = pageOf(args, ['moment', 'id']);
    const rows = await this.opportunities.list(owner, state, page);
    return { ...pageFrom(rows, page.first, withSafeUrl, (row) => row.keys), state };
  }

  count(owner: OwnerId, page: OpportunityPage): Promise<number> {
    return this.opportunities.count(owner, page.state);
  }

  async decide(owner: OwnerId, id: OpportunityId, state: OpportunityState): Promise<Opportunity | Refusal<'NOT_FOUND'>> {
    const decided = await this.opportunities.decide(owner, id, state);
    if (decided === null) return refused('NOT_FOUND', 'There is no such opportunity.');
    return withSafeUrl(decided);
  }
}

/** A source may have put anything behind a link; only web addresses go out. */
function withSafeUrl<One extends Opportunity>(opportunity: One): One {
  return { ...opportunity, url: /^https?:\/\//i.test(opportunity.url ?? '') ? opportunity.url : null };
}
