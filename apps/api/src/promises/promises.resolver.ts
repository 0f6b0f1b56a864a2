import { Args, ID, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { contactId, type OwnerId } from '#vocabulary';
import { IdPipe } from '../graphql/id.pipe.js';
import { type Page, PageArgs } from '../graphql/page.js';
import { granted } from '../graphql/refusal-error.js';
import { Owner } from '../session/owner.decorator.js';
import { WordingArgs } from './promise.input.js';
import { OwnPromise, OwnPromiseConnection } from './promise.type.js';
import { PromisesService } from './promises.service.js';

@Resolver(() => OwnPromiseConnection)
export class PromisesResolver {
  constructor(private readonly service: PromisesService) {}

  @Query(() => OwnPromiseConnection, { description: 'Promises not kept yet, to anybody, soonest first.' })
  promises(@Owner() owner: OwnerId, @Args() args: PageArgs): Promise<Page<OwnPromise>> {
    return this.service.list(owner, args);
  }

  @ResolveField(() => Int, { description: 'How many promises are open.' })
  totalCount(@Owner() owner: OwnerId): Promise<number> {
    return this.service.count(owner);
  }

  @Mutation(() => OwnPromise, { description: 'Makes a promise to a contact.' })
  async makePromise(
    @Owner() owner: OwnerId,
    @Args('contact', { type: () => ID, description: 'To whom.' }, IdPipe) contact: string,
    @Args() { text, dueOn }: WordingArgs,
  ): Promise<OwnPromise> {
    return granted(await this.service.make(owner, contactId(contact), { text, dueOn: dueOn ?? null }));
  }

  @Mutation(() => OwnPromise, { description: 'Words a promise anew.' })
  async changePromise(
    @Owner() owner: OwnerId,
    @Args('id', { type: () => ID, description: 'The promise’s id.' }, IdPipe) id: string,
    @Args() { text, dueOn }: WordingArgs,
  ): Promise<OwnPromise> {
    return granted(await this.service.change(owner, id, { text, dueOn: dueOn ?? null }));
  }

  @Mutation(() => OwnPromise, { description: 'The promise is kept.' })
  async keepPromise(
    @Owner() owner: OwnerId,
    @Args('id', { type: () => ID, description: 'The promise’s id.' }, IdPipe) id: string,
  ): Promise<OwnPromise> {
    return granted(await this.service.keep(owner, id));
  }

  @Mutation(() => OwnPromise, { description: 'The promise is open again.' })
  async reopenPromise(
    @Owner() owner: OwnerId,
    @Args('id', { type: () => ID, description: 'The promise’s id.' }, IdPipe) id: string,
  ): Promise<OwnPromise> {
    return granted(await this.service.reopen(owner, id));
  }

  @Mutation(() => Boolean, { description: 'Forgets a promise.' })
  async removePromise(
    @Owner() owner: OwnerId,
    @Args('id', { type: () => ID, description: 'The promise’s id.' }, IdPipe) id: string,
  ): Promise<boolean> {
    granted(await this.service.remove(owner, id));
    return true;
  }
}
