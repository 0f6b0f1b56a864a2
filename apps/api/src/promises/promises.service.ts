import { Injectable } from '@nestjs/common';
import { type OwnersPromise, PromiseRepository } from '#persistence';
import { type CalendarDate, type ContactId, isRefusal, type OwnerId, refused, type Refusal } from '#vocabulary';
import { AuditService, type AuditAction } from '../audit/audit.service.js';
import { Clock } from '../clock/clock.js';
import { ContactLoader } from '../graphql/contact-loader.js';
import { type Page, type PageArgs, pageFrom, pageOf } from '../graphql/page.js';
import { saidText } from '../graphql/said-text.js';
import type { Caller } from '../session/request-context.js';

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
    private readonly audit: AuditService,
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

  async make(caller: Caller, contact: ContactId, wording: Wording): Promise<OwnersPromise | Refusal<PromiseRefusalCode>> {
    const said = saidText(wording.text, TEXT_LENGTH_MAX);
    if (isRefusal(said)) return said;
    const made = await this.promises.make(caller.ownerId, contact, { ...wording, text: said }, this.clock.now());
    if (made === null) return refused('NOT_FOUND', 'There is no such contact.');
    return this.recorded(caller, 'promise.made', made);
  }

  async change(caller: Caller, id: string, wording: Wording): Promise<OwnersPromise | Refusal<PromiseRefusalCode>> {
    const said = saidText(wording.text, TEXT_LENGTH_MAX);
    if (isRefusal(said)) return said;
    return this.recorded(caller, 'promise.changed', await this.promises.change(caller.ownerId, id, { ...wording, text: said }));
  }

  async keep(caller: Caller, id: string): Promise<OwnersPromise | Refusal<'NOT_FOUND'>> {
    return this.recorded(caller, 'promise.kept', await this.promises.keep(caller.ownerId, id, this.clock.now()));
  }

  async reopen(caller: Caller, id: string): Promise<OwnersPromise | Refusal<'NOT_FOUND'>> {
    return this.recorded(caller, 'promise.reopened', await this.promises.reopen(caller.ownerId, id));
  }

  async remove(caller: Caller, id: string): Promise<Refusal<'NOT_FOUND'> | null> {
    if (!(await this.promises.remove(caller.ownerId, id))) return NO_SUCH_PROMISE;
    await this.audit.record(caller, 'promise.removed', id);
    return null;
  }

  private async recorded(
    caller: Caller,
    action: AuditAction,
    promise: OwnersPromise | null,
  ): Promise<OwnersPromise | Refusal<'NOT_FOUND'>> {
    if (promise === null) return NO_SUCH_PROMISE;
    await this.audit.record(caller, action, promise.id);
    return promise;
  }
}

const NO_SUCH_PROMISE = refused('NOT_FOUND', 'There is no such promise.');
