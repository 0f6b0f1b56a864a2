import { Injectable } from '@nestjs/common';
import { AccountRepository, DerivedRepository, OwnersWordRepository } from '#persistence';
import { type ContactId, isRefusal, type OwnerId, refused, type Refusal } from '#vocabulary';
import { Clock } from '../clock/clock.js';
import { QUERY_LIMITS } from '../graphql/query-limits.js';
import type { ApiRefusalCode } from '../graphql/refusal-error.js';
import { checkedLabels, newContact, ownersWord } from './checked-words.js';
import type { Contact } from './contact.type.js';
import { ContactsService } from './contacts.service.js';
import type { ChangeContactInput, ChangeContactsInput, CreateContactInput } from './owners-word.input.js';

/** What the owner writes on their contacts. */
@Injectable()
export class OwnersContactsService {
  constructor(
    private readonly words: OwnersWordRepository,
    private readonly accounts: AccountRepository,
    private readonly contacts: ContactsService,
    private readonly derived: DerivedRepository,
    private readonly clock: Clock,
  ) {}

  async create(owner: OwnerId, input: CreateContactInput): Promise<Contact | Refusal<ApiRefusalCode>> {
    const { phoneCountry } = await this.accounts.settings(owner);
    const contact = newContact(input, phoneCountry);
    if (isRefusal(contact)) return contact;
    const id = await this.words.create(owner, contact, this.clock.now());
    if (id === null) return refused('ALREADY_KNOWN', 'One of your contacts has this address, number or profile already.');
    await this.derived.refresh(owner, [id]);
    return this.contacts.find(owner, id);
  }

  async change(owner: OwnerId, contact: ContactId, input: ChangeContactInput): Promise<Contact | Refusal<ApiRefusalCode>> {
    const word = ownersWord(input);
    if (isRefusal(word)) return word;
    if (word.name === null && !(await this.words.isNamedOtherwise(owner, contact))) {
      return (await this.isThere(owner, contact)) ?? refused('NAME_MISSING', 'Nobody else says what they are called.');
    }
    const isChanged = await this.words.change(owner, [contact], word, this.clock.now());
    if (!isChanged) return NO_SUCH_CONTACT;
    await this.derived.refresh(owner, [contact]);
    return this.contacts.find(owner, contact);
  }

  async changeMany(
    owner: OwnerId,
    contacts: readonly ContactId[],
    input: ChangeContactsInput,
  ): Promise<readonly Contact[] | Refusal<ApiRefusalCode>> {
    const word = ownersWord(input);
    if (isRefusal(word)) return word;
    if (!(await this.words.change(owner, contacts, word, this.clock.now()))) return NO_SUCH_CONTACT;
    await this.derived.refresh(owner, contacts);
    return this.contacts.findMany(owner, contacts);
  }

  delete(owner: OwnerId, contact: ContactId): Promise<Refusal<'NOT_FOUND' | 'IMPORT_RUNNING'> | null> {
    return this.deleteMany(owner, [contact]);
  }

  deleteMany(owner: OwnerId, contacts: readonly ContactId[]): Promise<Refusal<'NOT_FOUND' | 'IMPORT_RUNNING'> | null> {
    return this.words.delete(owner, contacts);
  }

  async tag(
    owner: OwnerId,
    contacts: readonly ContactId[],
    labels: { readonly add: readonly string[]; readonly remove: readonly string[] },
  ): Promise<readonly Contact[] | Refusal<ApiRefusalCode>> {
    if (contacts.length > QUERY_LIMITS.page) {
      return refused('TOO_MANY', `At most ${QUERY_LIMITS.page} contacts are tagged at once.`);
    }
    const [add, remove] = [checkedLabels(labels.add), checkedLabels(labels.remove)];
    if (isRefusal(add)) return add;
    if (isRefusal(remove)) return remove;
    if (!(await this.words.tag(owner, contacts, { add, remove }))) return NO_SUCH_CONTACT;
    await this.derived.refresh(owner, contacts);
    return this.contacts.findMany(owner, contacts);
  }

  private async isThere(owner: OwnerId, contact: ContactId): Promise<Refusal<'NOT_FOUND'> | null> {
    const found = await this.contacts.find(owner, contact);
    return isRefusal(found) ? found : null;
  }
}

const NO_SUCH_CONTACT = refused('NOT_FOUND', 'There is no such contact.');
