import { Args, ID, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { contactId, type OwnerId } from '#vocabulary';
import { IdPipe } from '../graphql/id.pipe.js';
import { type Page, PageArgs } from '../graphql/page.js';
import { granted } from '../graphql/refusal-error.js';
import { CurrentCaller, Owner } from '../session/owner.decorator.js';
import type { Caller } from '../session/request-context.js';
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
    @CurrentCaller() caller: Caller,
    @Args('contact', { type: () => ID, description: 'To whom.' }, IdPipe) contact: string,
    @Args() { text, dueOn }: WordingArgs,
  ): Promise<OwnPromise> {
    return granted(await this.service.make(caller, contactId(contact), { text, dueOn: dueOn ?? null }));
  }

  @Mutation(() => OwnPromise, { description: 'Words a promise anew.' })
  async changePromise(
    @CurrentCaller() caller: Caller,
    @Args('id', { type: () => ID, description: 'The promise’s id.' }, IdPipe) id: string,
    @Args() { text, dueOn }: WordingArgs,
  ): Promise<OwnPromise> {
    return granted(await this.service.change(caller, id, { text, dueOn: dueOn ?? null }));
  }

  @Mutation(() => OwnPromise, { description: 'The promise is kept.' })
  async keepPromise(
    @CurrentCaller() caller: Caller,
    @Args('id', { type: () => ID, description: 'The promise’s id.' }, IdPipe) id: string,
  ): Promise<OwnPromise> {
    return granted(await this.service.keep(caller, id));
  }

  @Mutation(() => OwnPromise, { description: 'The promise is open again.' })
  async reopenPromise(
    @CurrentCaller() caller: Caller,
    @Args('id', { type: () => ID, description: 'The promise’s id.' }, IdPipe) id: string,
  ): Promise<OwnPromise> {
    return granted(await this.service.reopen(caller, id));
  }

  @Mutation(() => Boolean, { description: 'Forgets a promise.' })
  async removePromise(
    @CurrentCaller() caller: Caller,
    @Args('id', { type: () => ID, description: 'The promise’s id.' }, IdPipe) id: string,
  ): Promise<boolean> {
    granted(await this.service.remove(caller, id));
    return true;
  }
}
