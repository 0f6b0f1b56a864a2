import { Args, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { contactId, type OwnerId } from '#vocabulary';
import { IdPipe } from '../graphql/id.pipe.js';
import { granted } from '../graphql/refusal-error.js';
import { Owner } from '../session/owner.decorator.js';
import { Note, NoteConnection } from './note.type.js';
import { type NotePage, NotesService } from './notes.service.js';

@Resolver(() => NoteConnection)
export class NotesResolver {
  constructor(private readonly notes: NotesService) {}

  @ResolveField(() => Int, { description: 'How many notes the whole list has.' })
  totalCount(@Owner() owner: OwnerId, @Parent() page: NotePage): Promise<number> {
    return this.notes.count(owner, page);
  }

  @Mutation(() => Note, { description: 'Writes a note about a contact.' })
  async addNote(
    @Owner() owner: OwnerId,
    @Args('contact', { type: () => ID, description: 'Whom it is about.' }, IdPipe) contact: string,
    @Args('text', { description: 'What it says, at most 20,000 characters.' }) text: string,
  ): Promise<Note> {
    return granted(await this.notes.add(owner, contactId(contact), text));
  }

  @Mutation(() => Note, { description: 'Writes a note anew.' })
  async changeNote(
    @Owner() owner: OwnerId,
    @Args('id', { type: () => ID, description: 'The note’s id.' }, IdPipe) id: string,
    @Args('text', { description: 'What it says from now on.' }) text: string,
  ): Promise<Note> {
    return granted(await this.notes.change(owner, id, text));
  }

  @Mutation(() => Boolean, { description: 'Throws a note away.' })
  async removeNote(
    @Owner() owner: OwnerId,
    @Args('id', { type: () => ID, description: 'The note’s id.' }, IdPipe) id: string,
  ): Promise<boolean> {
    granted(await this.notes.remove(owner, id));
    return true;
  }
}
