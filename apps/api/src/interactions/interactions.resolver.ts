import { Args, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { interactionId, type OwnerId } from '#vocabulary';
import { IdPipe } from '../graphql/id.pipe.js';
import { granted } from '../graphql/refusal-error.js';
import { Owner } from '../session/owner.decorator.js';
import { LogInteractionInput } from './interaction.input.js';
import { Interaction, InteractionConnection } from './interaction.type.js';
import { InteractionsService, type TimelinePage } from './interactions.service.js';

@Resolver(() => InteractionConnection)
export class InteractionsResolver {
  constructor(private readonly interactions: InteractionsService) {}

  @ResolveField(() => Int, { description: 'How many exchanges the whole list has.' })
  totalCount(@Owner() owner: OwnerId, @Parent() page: TimelinePage): Promise<number> {
    return this.interactions.count(owner, page);
  }

  @Mutation(() => Interaction, { description: 'Writes an exchange down; the tie is stronger from this moment.' })
  async logInteraction(
    @Owner() owner: OwnerId,
    @Args('input', { description: 'With whom, how and when.' }) input: LogInteractionInput,
  ): Promise<Interaction> {
    return granted(await this.interactions.log(owner, input));
  }

  @Mutation(() => Boolean, { description: 'Removes an exchange the owner wrote down. What a source gave stays.' })
  async removeInteraction(
    @Owner() owner: OwnerId,
    @Args('id', { type: () => ID, description: 'The exchange’s id.' }, IdPipe) id: string,
  ): Promise<boolean> {
    granted(await this.interactions.remove(owner, interactionId(id)));
    return true;
  }
}
