import DataLoader from 'dataloader';
import { type ContactId, type OwnerId, refused } from '#vocabulary';
import type { RequestContext } from '../session/request-context.js';
import { RefusalError } from './refusal-error.js';

interface Wanted<Asked> {
  readonly contact: ContactId;
  readonly asked: Asked;
}

/**
 * What a field of `Contact` reads: for every contact of a request that asks the same, at once. Nothing is remembered
 * within the request, so that what follows a write sees it.
 */
export class ContactLoader<Row extends { readonly contactId: ContactId }, Asked = null> {
  private readonly loaders = new WeakMap<RequestContext, DataLoader<Wanted<Asked>, Row[]>>();

  constructor(private readonly read: (owner: OwnerId, contacts: readonly ContactId[], asked: Asked) => Promise<readonly Row[]>) {}

  /** @returns the rows of one contact, in the order they were read. */
  load(context: RequestContext, contact: ContactId, asked: Asked): Promise<Row[]> {
    const known = this.loaders.get(context);
    if (known !== undefined) return known.load({ contact, asked });
    if (context.caller === null) throw new RefusalError(refused('NOT_SIGNED_IN', 'Sign in first.'));
    const { ownerId } = context.caller;
    const loader = new DataLoader<Wanted<Asked>, Row[]>((wanted) => this.readAll(ownerId, wanted), { cache: false });
    this.loaders.set(context, loader);
    return loader.load({ contact, asked });
  }

  private async readAll(owner: OwnerId, wanted: readonly Wanted<Asked>[]): Promise<Row[][]> {
    const contactsByAsked = new Map<string, { readonly asked: Asked; readonly contacts: Set<ContactId> }>();
    for (const { contact, asked } of wanted) {
      const key = JSON.stringify(asked);
      const group = contactsByAsked.get(key) ?? { asked, contacts: new Set<ContactId>() };
      contactsByAsked.set(key, group);
      group.contacts.add(contact);
    }
    const rowsOf = new Map<string, Row[]>();
    for (const [key, { asked, contacts }] of contactsByAsked) {
      for (const row of await this.read(owner, [...contacts], asked)) {
        const rows = rowsOf.get(`${row.contactId} ${key}`);
        if (rows === undefined) rowsOf.set(`${row.contactId} ${key}`, [row]);
        else rows.push(row);
      }
    }
    return wanted.map(({ contact, asked }) => rowsOf.get(`${contact} ${JSON.stringify(asked)}`) ?? []);
  }
}
