import { Injectable } from '@nestjs/common';
import { AccountRepository, DerivedRepository, OwnersWordRepository } from '#persistence';
import { type ContactId, isRefusal, type OwnerId, refused, type Refusal } from '#vocabulary';
import { AuditService } from '../audit/audit.service.js';
import { Clock } from '../clock/clock.js';
import { QUERY_LIMITS } from '../graphql/query-limits.js';
import type { ApiRefusalCode } from '../graphql/refusal-error.js';
import type { Caller } from '../session/request-context.js';
import { checkedLabels, newContact, ownersWord } from './checked-words.js';
import type { Contact } from './contact.type.js';
import { ContactsService } from './contacts.service.js';
import type { ChangeContactInput, CreateContactInput } from './owners-word.input.js';

/** What the owner writes on their contacts. */
@Injectable()
export class OwnersContactsService {
  constructor(
    private readonly words: OwnersWordRepository,
    private readonly accounts: AccountRepository,
    private readonly contacts: ContactsService,
    private readonly derived: DerivedRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async create(caller: Caller, input: CreateContactInput): Promise<Contact | Refusal<ApiRefusalCode>> {
    const { phoneCountry } = await this.accounts.settings(caller.ownerId);
    const contact = newContact(input, phoneCountry);
    if (isRefusal(contact)) return contact;
    const id = await this.words.create(caller.ownerId, contact, this.clock.now());
    if (id === null) return refused('ALREADY_KNOWN', 'One of your contacts has this address, number or profile already.');
    await this.derived.refresh(caller.ownerId, [id]);
    await this.audit.record(caller, 'contact.created', id);
    return this.contacts.find(caller.ownerId, id);
  }

  async change(caller: Caller, contact: ContactId, input: ChangeContactInput): Promise<Contact | Refusal<ApiRefusalCode>> {
    const word = ownersWord(input);
    if (isRefusal(word)) return word;
    if (word.name === null && !(await this.words.isNamedOtherwise(caller.ownerId, contact))) {
      return (await this.isThere(caller.ownerId, contact)) ?? refused('NAME_MISSING', 'Nobody else says what they are called.');
    }
    const isChanged = await this.words.change(caller.ownerId, contact, word, this.clock.now());
    if (!isChanged) return NO_SUCH_CONTACT;
    await this.derived.refresh(caller.ownerId, [contact]);
    await this.audit.record(caller, 'contact.changed', contact);
    return this.contacts.find(caller.ownerId, contact);
  }

  async delete(caller: Caller, contact: ContactId): Promise<Refusal<'NOT_FOUND'> | null> {
    if (!(await this.words.delete(caller.ownerId, contact))) return NO_SUCH_CONTACT;
    await this.audit.record(caller, 'contact.deleted', contact);
    return null;
  }

  async tag(
    caller: Caller,
    contacts: readonly ContactId[],
    labels: { readonly add: readonly string[]; readonly remove: readonly string[] },
  ): Promise<readonly Contact[] | Refusal<ApiRefusalCode>> {
    if (contacts.length > QUERY_LIMITS.page) {
      return refused('TOO_MANY', `At most ${QUERY_LIMITS.page} contacts are tagged at once.`);
    }
    const [add, remove] = [checkedLabels(labels.add), checkedLabels(labels.remove)];
    if (isRefusal(add)) return add;
    if (isRefusal(remove)) return remove;
    if (!(await this.words.tag(caller.ownerId, contacts, { add, remove }))) return NO_SUCH_CONTACT;
    await this.derived.refresh(caller.ownerId, contacts);
    await this.audit.record(caller, 'contact.tagged', ...contacts);
    return this.contacts.findMany(caller.ownerId, contacts);
  }

  private async isThere(owner: OwnerId, contact: ContactId): Promise<Refusal<'NOT_FOUND'> | null> {
    const found = await this.contacts.find(owner, contact);
    return isRefusal(found) ? found : null;
  }
}

const NO_SUCH_CONTACT = refused('NOT_FOUND', 'There is no such contact.');
