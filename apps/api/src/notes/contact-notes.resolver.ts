import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { contactId, type OwnerId } from '#vocabulary';
import { Contact } from '../contacts/contact.type.js';
import { PageArgs } from '../graphql/page.js';
import { Owner } from '../session/owner.decorator.js';
import { NoteConnection } from './note.type.js';
import { type NotePage, NotesService } from './notes.service.js';

@Resolver(() => Contact)
export class ContactNotesResolver {
  constructor(private readonly service: NotesService) {}

  @ResolveField(() => NoteConnection, { description: 'What the owner wrote about them, latest first.' })
  notes(@Owner() owner: OwnerId, @Parent() contact: Contact, @Args() args: PageArgs): Promise<NotePage> {
    return this.service.list(owner, contactId(contact.id), args);
  }
}
