import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { contactId } from '#vocabulary';
import { IdPipe, IdsPipe } from '../graphql/id.pipe.js';
import { granted } from '../graphql/refusal-error.js';
import { CurrentCaller } from '../session/owner.decorator.js';
import type { Caller } from '../session/request-context.js';
import { Contact } from './contact.type.js';
import { OwnersContactsService } from './owners-contacts.service.js';
import { ChangeContactInput, CreateContactInput } from './owners-word.input.js';

@Resolver(() => Contact)
export class OwnersContactsResolver {
  constructor(private readonly contacts: OwnersContactsService) {}

  @Mutation(() => Contact, { description: 'Adds somebody by hand.' })
  async createContact(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Who they are.' }) input: CreateContactInput,
  ): Promise<Contact> {
    return granted(await this.contacts.create(caller, input));
  }

  @Mutation(() => Contact, { description: 'Sets the owner’s own word about a contact.' })
  async changeContact(
    @CurrentCaller() caller: Caller,
    @Args('id', { type: () => ID, description: 'The contact’s id.' }, IdPipe) id: string,
    @Args('input', { description: 'What to set or take back.' }) input: ChangeContactInput,
  ): Promise<Contact> {
    return granted(await this.contacts.change(caller, contactId(id), input));
  }

  @Mutation(() => Boolean, {
    description:
      'Forgets a contact, with notes, promises, exchanges and what sources said. An import that still names them later brings them as new.',
  })
  async deleteContact(
    @CurrentCaller() caller: Caller,
    @Args('id', { type: () => ID, description: 'The contact’s id.' }, IdPipe) id: string,
  ): Promise<boolean> {
    granted(await this.contacts.delete(caller, contactId(id)));
    return true;
  }

  @Mutation(() => [Contact], { description: 'Puts labels on contacts and takes others off; all of it or nothing.' })
  async tagContacts(
    @CurrentCaller() caller: Caller,
    @Args('contacts', { type: () => [ID], description: 'Whom, at most 100.' }, IdsPipe) contacts: string[],
    @Args('add', { type: () => [String], description: 'Labels to put on, at most 20 of 60 characters.' }) add: string[],
    @Args('remove', { type: () => [String], description: 'Labels to take off, at most 20.' }) remove: string[],
  ): Promise<readonly Contact[]> {
    return granted(await this.contacts.tag(caller, contacts.map(contactId), { add, remove }));
  }
}
