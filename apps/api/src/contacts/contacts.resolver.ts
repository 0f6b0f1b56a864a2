import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { contactId, type OwnerId } from '#vocabulary';
import { IdPipe } from '../graphql/id.pipe.js';
import { granted } from '../graphql/refusal-error.js';
import { Owner } from '../session/owner.decorator.js';
import { ContactsArgs } from './contact.input.js';
import { Contact, ContactConnection } from './contact.type.js';
import { type ContactPage, ContactsService } from './contacts.service.js';

@Resolver(() => ContactConnection)
export class ContactsResolver {
  constructor(private readonly service: ContactsService) {}

  @Query(() => ContactConnection, { description: 'The owner’s contacts, page by page.' })
  contacts(@Owner() owner: OwnerId, @Args() args: ContactsArgs): Promise<ContactPage> {
    return this.service.list(owner, args);
  }

  @ResolveField(() => Int, { description: 'How many contacts the whole list has.' })
  totalCount(@Owner() owner: OwnerId, @Parent() page: ContactPage): Promise<number> {
    return this.service.count(owner, page.listing);
  }

  @Query(() => Contact, { description: 'One contact.' })
  async contact(
    @Owner() owner: OwnerId,
    @Args('id', { type: () => ID, description: 'The contact’s id.' }, IdPipe) id: string,
  ): Promise<Contact> {
    return granted(await this.service.find(owner, contactId(id)));
  }
}
