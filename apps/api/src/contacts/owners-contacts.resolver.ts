import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { contactId, type OwnerId } from '#vocabulary';
import { IdPipe, IdsPipe } from '../graphql/id.pipe.js';
import { granted } from '../graphql/refusal-error.js';
import { Owner } from '../session/owner.decorator.js';
import { Contact } from './contact.type.js';
import { OwnersContactsService } from './owners-contacts.service.js';
import { ChangeContactInput, ChangeContactsInput, CreateContactInput } from './owners-word.input.js';

@Resolver(() => Contact)
export class OwnersContactsResolver {
  constructor(private readonly contacts: OwnersContactsService) {}

  @Mutation(() => Contact, { description: 'Adds somebody by hand.' })
  async createContact(
    @Owner() owner: OwnerId,
    @Args('input', { description: 'Who they are.' }) input: CreateContactInput,
  ): Promise<Contact> {
    return granted(await this.contacts.create(owner, input));
  }

  @Mutation(() => Contact, { description: 'Sets the owner’s own word about a contact.' })
  async changeContact(
    @Owner() owner: OwnerId,
    @Args('id', { type: () => ID, description: 'The contact’s id.' }, IdPipe) id: string,
    @Args('input', { description: 'What to set or take back.' }) input: ChangeContactInput,
  ): Promise<Contact> {
    return granted(await this.contacts.change(owner, contactId(id), input));
  }

  @Mutation(() => Boolean, {
    description:
      'Forgets a contact, with notes, promises, exchanges and what sources said. An import that still names them later brings them as new.',
  })
  async deleteContact(
    @Owner() owner: OwnerId,
    @Args('id', { type: () => ID, description: 'The contact’s id.' }, IdPipe) id: string,
  ): Promise<boolean> {
    granted(await this.contacts.delete(owner, contactId(id)));
    return true;
  }

  @Mutation(() => [Contact], { description: 'Says whether and how often to suggest several contacts; all of them or none.' })
  async changeContacts(
    @Owner() owner: OwnerId,
    @Args('contacts', { type: () => [ID], description: 'Whom, at most 100.' }, IdsPipe) contacts: string[],
    @Args('input', { description: 'What to set or take back.' }) input: ChangeContactsInput,
  ): Promise<readonly Contact[]> {
    return granted(await this.contacts.changeMany(owner, contacts.map(contactId), input));
  }

  @Mutation(() => Boolean, { description: 'Forgets several contacts, each as deleteContact does; all of them or none.' })
  async deleteContacts(
    @Owner() owner: OwnerId,
    @Args('contacts', { type: () => [ID], description: 'Whom, at most 100.' }, IdsPipe) contacts: string[],
  ): Promise<boolean> {
    granted(await this.contacts.deleteMany(owner, contacts.map(contactId)));
    return true;
  }

  @Mutation(() => [Contact], { description: 'Puts labels on contacts and takes others off; all of it or nothing.' })
  async tagContacts(
    @Owner() owner: OwnerId,
    @Args('contacts', { type: () => [ID], description: 'Whom, at most 100.' }, IdsPipe) contacts: string[],
    @Args('add', { type: () => [String], description: 'Labels to put on, at most 20 of 60 characters.' }) add: string[],
    @Args('remove', { type: () => [String], description: 'Labels to take off, at most 20.' }) remove: string[],
  ): Promise<readonly Contact[]> {
    return granted(await this.contacts.tag(owner, contacts.map(contactId), { add, remove }));
  }
}
