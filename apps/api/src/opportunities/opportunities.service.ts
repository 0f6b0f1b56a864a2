import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import {
  type Beginning,
  NO_SUCH_OPPORTUNITY,
  type Opportunity as OpportunityRow,
  type OpportunityFilter,
  OpportunityRepository,
  StageHistoryRepository,
} from '#persistence';
import { type AdvanceRefusalCode, advanceStage, type BoardRates, chanceOf, stageOrFirst } from '#pipeline';
import {
  contactId,
  type ContactId,
  isRefusal,
  OPPORTUNITY_KINDS,
  type OpportunityId,
  type OpportunityKind,
  type OpportunityRole,
  type OpportunityState,
  type OwnerId,
  refused,
  type Refusal,
  type Standing,
} from '#vocabulary';
import { Clock } from '../clock/clock.js';
import { ContactLoader } from '../graphql/contact-loader.js';
import { checkedId } from '../graphql/id.pipe.js';
import { type Page, pageFrom, pageOf } from '../graphql/page.js';
import type { RequestContext } from '../session/request-context.js';
import { BoardsService } from './boards.service.js';
import { checkedOpportunity, NO_WORDS, type OpportunityRefusalCode } from './checked-opportunity.js';
import type { AddOpportunityInput, ChangeOpportunityInput, OpportunitiesArgs } from './opportunity.input.js';
import { presentChange, presentOpportunity } from './opportunity.presenter.js';
import type { Opportunity, StageChange } from './opportunity.type.js';

/** A page that knows which list it is of, so that the whole can be counted when somebody asks. */
export interface OpportunityPage extends Page<Opportunity> {
  readonly filter: OpportunityFilter;
}

type Moved = Opportunity | Refusal<AdvanceRefusalCode | 'NOT_FOUND'>;

const PEOPLE_MAX = 50;

@Injectable()
export class OpportunitiesService {
  private readonly ofContacts = new ContactLoader<{ readonly contactId: ContactId; readonly opportunity: OpportunityRow }>(
    async (owner, contacts) =>
      (await this.opportunities.ofContacts(owner, contacts)).map(({ ofContact, ...opportunity }) => ({
        contactId: ofContact,
        opportunity,
      })),
  );
  private readonly histories = new WeakMap<RequestContext, DataLoader<OpportunityId, StageChange[]>>();

  constructor(
    private readonly opportunities: OpportunityRepository,
    private readonly stages: StageHistoryRepository,
    private readonly boards: BoardsService,
    private readonly clock: Clock,
  ) {}

  async list(owner: OwnerId, args: OpportunitiesArgs): Promise<OpportunityPage> {
    const filter = { state: args.state ?? null, kind: args.kind ?? null, standing: args.standing ?? null };
    const page = pageOf(args, ['moment', 'id']);
    const rows = await this.opportunities.list(owner, filter, page);
    return { ...pageFrom(rows, page.first, presentOpportunity, (row) => row.keys), filter };
  }

  count(owner: OwnerId, page: OpportunityPage): Promise<number> {
    return this.opportunities.count(owner, page.filter);
  }

  async find(owner: OwnerId, id: OpportunityId): Promise<Opportunity | Refusal<'NOT_FOUND'>> {
    return presented(await this.opportunities.find(owner, id));
  }

  async ofContact(context: RequestContext, contact: ContactId): Promise<Opportunity[]> {
    return (await this.ofContacts.load(context, contact, null)).map(({ opportunity }) => presentOpportunity(opportunity));
  }

  historyOf(request: RequestContext, owner: OwnerId, id: OpportunityId): Promise<StageChange[]> {
    const loader =
      this.histories.get(request) ??
      new DataLoader<OpportunityId, StageChange[]>((ids) => this.readHistories(owner, ids), { cache: false });
    this.histories.set(request, loader);
    return loader.load(id);
  }

  async add(
    owner: OwnerId,
    { kind, stage, people, ...said }: AddOpportunityInput,
  ): Promise<Opportunity | Refusal<OpportunityRefusalCode | 'NOT_FOUND' | 'UNKNOWN_STAGE' | 'TOO_MANY'>> {
    const words = checkedOpportunity(NO_WORDS, said);
    if (isRefusal(words)) return words;
    if ((people ?? []).length > PEOPLE_MAX) return refused('TOO_MANY', `At most ${PEOPLE_MAX} people at once.`);
    const attached = (people ?? []).map(({ contact, role }) => ({ contactId: contactId(checkedId(contact)), role }));
    const { stages } = await this.boards.rates(owner, kind);
    const first = stageOrFirst(stages, stage ?? '');
    if (typeof stage === 'string' && first.key !== stage) return refused('UNKNOWN_STAGE', `There is no stage “${stage}”.`);
    const begins = { stage: first.key, at: this.clock.now() };
    const made = await this.opportunities.create(owner, { ...words, kind, people: attached }, begins);
    return made === null ? refused('NOT_FOUND', 'There is no such contact.') : presentOpportunity(made);
  }

  async change(
    owner: OwnerId,
    id: OpportunityId,
    said: ChangeOpportunityInput,
  ): Promise<Opportunity | Refusal<OpportunityRefusalCode | 'NOT_FOUND' | 'WRONG_STATE'>> {
    const before = await this.opportunities.find(owner, id);
    if (before === null) return NO_SUCH_OPPORTUNITY;
    if (before.state !== 'accepted') return refused('WRONG_STATE', 'Accept it before you change it.');
    const words = checkedOpportunity(before, said);
    if (isRefusal(words)) return words;
    return presented(await this.opportunities.change(owner, id, words, this.clock.now()));
  }

  async decide(owner: OwnerId, id: OpportunityId, state: OpportunityState): Promise<Opportunity | Refusal<'NOT_FOUND'>> {
    const rates = await this.allRates(owner);
    const now = this.clock.now();
    return presented(await this.opportunities.decide(owner, id, state, (one) => beginningOf(one, rates, now), now));
  }

  async move(owner: OwnerId, id: OpportunityId, to: Standing): Promise<Moved> {
    const rates = await this.allRates(owner);
    const now = this.clock.now();
    const refusal = await this.stages.move(
      owner,
      id,
      (held) => {
        const board = rates[held.kind];
        const after = advanceStage(held, to, board.stages, now);
        if (isRefusal(after)) return after;
        const isDecided = held.standing.kind === 'open' && after.standing.kind !== 'open';
        return { kind: 'planned', to: after.standing, at: now, chance: isDecided ? chanceOf(held, board) : null };
      },
      now,
    );
    return refusal ?? this.find(owner, id);
  }

  async takeBack(owner: OwnerId, id: OpportunityId): Promise<Opportunity | Refusal<'NOT_FOUND' | 'NOTHING_TO_TAKE_BACK'>> {
    return (await this.stages.takeBack(owner, id, this.clock.now())) ?? this.find(owner, id);
  }

  async attach(
    owner: OwnerId,
    id: OpportunityId,
    contact: ContactId,
    role: OpportunityRole,
  ): Promise<Opportunity | Refusal<'NOT_FOUND'>> {
    return presented(await this.opportunities.attach(owner, id, contact, role, this.clock.now()));
  }

  async detach(owner: OwnerId, id: OpportunityId, contact: ContactId): Promise<Opportunity | Refusal<'NOT_FOUND'>> {
    return presented(await this.opportunities.detach(owner, id, contact, this.clock.now()));
  }

  async remove(owner: OwnerId, id: OpportunityId): Promise<Refusal<'NOT_FOUND'> | null> {
    return (await this.opportunities.remove(owner, id)) ? null : NO_SUCH_OPPORTUNITY;
  }

  private async allRates(owner: OwnerId): Promise<Record<OpportunityKind, BoardRates>> {
    const [job, contract] = await Promise.all(OPPORTUNITY_KINDS.map((kind) => this.boards.rates(owner, kind)));
    if (job === undefined || contract === undefined) throw new Error('There is a board of each kind.');
    return { job, contract };
  }

  private async readHistories(owner: OwnerId, ids: readonly OpportunityId[]): Promise<StageChange[][]> {
    const histories = new Map(
      (await this.stages.ofOpportunities(owner, [...new Set(ids)])).map((history) => [history[0]?.opportunityId, history]),
    );
    return ids.map((id) => (histories.get(id) ?? []).map(presentChange));
  }
}

function presented(row: OpportunityRow | null): Opportunity | Refusal<'NOT_FOUND'> {
  return row === null ? NO_SUCH_OPPORTUNITY : presentOpportunity(row);
}

/** Where a candidate begins: where its source found it, from when its source says. */
function beginningOf({ kind, stage, at }: OpportunityRow, rates: Record<OpportunityKind, BoardRates>, now: Date): Beginning {
  return { stage: stageOrFirst(rates[kind].stages, stage).key, at: at !== null && at < now ? at : now };
}
