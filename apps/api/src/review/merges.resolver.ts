import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { contactId, type OwnerId, personaId } from '#vocabulary';
import { IdPipe, IdsPipe } from '../graphql/id.pipe.js';
import { granted } from '../graphql/refusal-error.js';
import { Owner } from '../session/owner.decorator.js';
import { MergesService } from './merges.service.js';
import { Merge, MergePreview, SplitPreview } from './review.type.js';

@Resolver(() => Merge)
export class MergesResolver {
  constructor(private readonly merges: MergesService) {}

  @Query(() => MergePreview, { description: 'What merging two contacts would do.' })
  async mergePreview(
    @Owner() owner: OwnerId,
    @Args('survivor', { type: () => ID, description: 'The contact that stays.' }, IdPipe) survivor: string,
    @Args('absorbed', { type: () => ID, description: 'The contact that is merged in.' }, IdPipe) absorbed: string,
  ): Promise<MergePreview> {
    return granted(await this.merges.previewMerge(owner, contactId(survivor), contactId(absorbed)));
  }

  @Query(() => SplitPreview, { description: 'What making some identities a contact of their own would do.' })
  async splitPreview(
    @Owner() owner: OwnerId,
    @Args('contact', { type: () => ID, description: 'The contact that is split.' }, IdPipe) contact: string,
    @Args('personas', { type: () => [ID], description: 'The identities that go, at most 100.' }, IdsPipe) personas: string[],
  ): Promise<SplitPreview> {
    return granted(await this.merges.previewSplit(owner, contactId(contact), personas.map(personaId)));
  }

  @Mutation(() => Merge, { description: 'Merges one contact into another. It can be undone.' })
  async mergeContacts(
    @Owner() owner: OwnerId,
    @Args('survivor', { type: () => ID, description: 'The contact that stays.' }, IdPipe) survivor: string,
    @Args('absorbed', { type: () => ID, description: 'The contact that is merged in.' }, IdPipe) absorbed: string,
  ): Promise<Merge> {
    return granted(await this.merges.merge(owner, contactId(survivor), contactId(absorbed)));
  }

  @Mutation(() => Merge, { description: 'Makes some identities of a contact a contact of their own. It can be undone.' })
  async splitContact(
    @Owner() owner: OwnerId,
    @Args('contact', { type: () => ID, description: 'The contact that is split.' }, IdPipe) contact: string,
    @Args('personas', { type: () => [ID], description: 'The identities that go, at most 100.' }, IdsPipe) personas: string[],
  ): Promise<Merge> {
    return granted(await this.merges.split(owner, contactId(contact), personas.map(personaId)));
  }

  @Mutation(() => Boolean, {
    description: 'Undoes a merge or a split, however long ago: what moved goes back, what came since stays.',
  })
  async undoMerge(
    @Owner() owner: OwnerId,
    @Args('id', { type: () => ID, description: 'The id of the merge or split.' }, IdPipe) id: string,
  ): Promise<boolean> {
    granted(await this.merges.undo(owner, id));
    return true;
  }
}
