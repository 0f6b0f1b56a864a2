import { Injectable } from '@nestjs/common';
import { type OwnersPromise, PromiseRepository } from '#persistence';
import { type CalendarDate, type ContactId, isRefusal, type OwnerId, refused, type Refusal } from '#vocabulary';
import { Clock } from '../clock/clock.js';
import { ContactLoader } from '../graphql/contact-loader.js';
import { type Page, type PageArgs, pageFrom, pageOf } from '../graphql/page.js';
import { saidText } from '../graphql/said-text.js';

const TEXT_LENGTH_MAX = 500;

/** What a promise says and when it is due. */
export interface Wording {
  readonly text: string;
  readonly dueOn: CalendarDate | null;
}

type PromiseRefusalCode = 'NOT_FOUND' | 'TEXT_MISSING' | 'TOO_LONG';

@Injectable()
export class PromisesService {
  /** Of a contact, open ones first. */
  readonly ofContact = new ContactLoader<OwnersPromise>((owner, contacts) => this.promises.ofContacts(owner, contacts));

  constructor(
    private readonly promises: PromiseRepository,
    private readonly clock: Clock,
  ) {}

  async list(owner: OwnerId, args: PageArgs): Promise<Page<OwnersPromise>> {
    const page = pageOf(args, ['day', 'id']);
    const rows = await this.promises.listOpen(owner, page);
    return pageFrom(
      rows,
      page.first,
      (row) => row,
      (row) => row.keys,
    );
  }

  count(owner: OwnerId): Promise<number> {
    return this.promises.countOpen(owner);
  }

  async make(owner: OwnerId, contact: ContactId, wording: Wording): Promise<OwnersPromise | Refusal<PromiseRefusalCode>> {
    const said = saidText(wording.text, TEXT_LENGTH_MAX);
    if (isRefusal(said)) return said;
    const made = await this.promises.make(owner, contact, { ...wording, text: said }, this.clock.now());
    return made ?? refused('NOT_FOUND', 'There is no such contact.');
  }

  async change(owner: OwnerId, id: string, wording: Wording): Promise<OwnersPromise | Refusal<PromiseRefusalCode>> {
    const said = saidText(wording.text, TEXT_LENGTH_MAX);
    if (isRefusal(said)) return said;
    return (await this.promises.change(owner, id, { ...wording, text: said })) ?? NO_SUCH_PROMISE;
  }

  async keep(owner: OwnerId, id: string): Promise<OwnersPromise | Refusal<'NOT_FOUND'>> {
    return (await this.promises.keep(owner, id, this.clock.now())) ?? NO_SUCH_PROMISE;
  }

  async reopen(owner: OwnerId, id: string): Promise<OwnersPromise | Refusal<'NOT_FOUND'>> {
    return (await this.promises.reopen(owner, id)) ?? NO_SUCH_PROMISE;
  }

  async remove(owner: OwnerId, id: string): Promise<Refusal<'NOT_FOUND'> | null> {
    return (await this.promises.remove(owner, id)) ? null : NO_SUCH_PROMISE;
  }
}

const NO_SUCH_PROMISE = refused('NOT_FOUND', 'There is no such promise.');
