import DataLoader from 'dataloader';
import { type ContactId, type OwnerId, refused } from '#vocabulary';
import type { RequestContext } from '../session/request-context.js';
import { RefusalError } from './refusal-error.js';

interface Wanted<Asked> {
  readonly contact: ContactId;
  readonly asked: Asked;
  /** What is asked, as text to compare by. */
  readonly key: string;
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
    const wanted = { contact, asked, key: JSON.stringify(asked) };
    const known = this.loaders.get(context);
    if (known !== undefined) return known.load(wanted);
    if (context.caller === null) throw new RefusalError(refused('NOT_SIGNED_IN', 'Sign in first.'));
    const { ownerId } = context.caller;
    const loader = new DataLoader<Wanted<Asked>, Row[]>((all) => this.readAll(ownerId, all), { cache: false });
    this.loaders.set(context, loader);
    return loader.load(wanted);
  }

  private async readAll(owner: OwnerId, wanted: readonly Wanted<Asked>[]): Promise<Row[][]> {
    const groups = new Map<string, Group<Row, Asked>>();
    for (const { contact, asked, key } of wanted) {
      const group = groups.get(key) ?? { asked, rowsOf: new Map<ContactId, Row[]>() };
      groups.set(key, group);
      group.rowsOf.set(contact, []);
    }
    for (const { asked, rowsOf } of groups.values()) {
      for (const row of await this.read(owner, [...rowsOf.keys()], asked)) rowsOf.get(row.contactId)?.push(row);
    }
    return wanted.map(({ contact, key }) => groups.get(key)?.rowsOf.get(contact) ?? []);
  }
}

/** Contacts of which the same is asked. */
interface Group<Row, Asked> {
  readonly asked: Asked;
  readonly rowsOf: Map<ContactId, Row[]>;
}
