import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../session/request-context.js';
import { Strength } from './contact.type.js';
import { StrengthReasons } from './strength-reasons.service.js';

/** Sentences are made only for who asks for them; a list shows the word alone. */
@Resolver(() => Strength)
export class StrengthResolver {
  constructor(private readonly why: StrengthReasons) {}

  @ResolveField(() => [String], { description: 'Why, in sentences, the most telling first.' })
  reasons(@Context() context: RequestContext, @Parent() strength: Strength): Promise<readonly string[]> {
    return this.why.of(context, strength.contactId);
  }
}
