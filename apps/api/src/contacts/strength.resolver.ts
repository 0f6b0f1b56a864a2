import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../session/request-context.js';
import { presentStrength } from './contact.presenter.js';
import { Contact, Strength } from './contact.type.js';
import { StrengthReasons } from './strength-reasons.service.js';

@Resolver(() => Contact)
export class StrengthOfContactResolver {
  /** Without decorated parameters, which the frame would put together anew for every contact of a list. */
  @ResolveField('strength', () => Strength, { description: 'How strong the tie is now.' })
  strength(contact: Contact): Strength {
    return presentStrength(contact);
  }
}

/** Sentences are made only for who asks for them; a list shows the word alone. */
@Resolver(() => Strength)
export class StrengthResolver {
  constructor(private readonly why: StrengthReasons) {}

  @ResolveField(() => [String], { description: 'Why, in sentences, the most telling first.' })
  reasons(@Context() context: RequestContext, @Parent() strength: Strength): Promise<readonly string[]> {
    return this.why.of(context, strength.contactId);
  }
}
