import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IntroductionPath, NearPerson, NextConversation, PersonAtTarget } from '../goals/standing.type.js';
import type { RequestContext } from '../session/request-context.js';
import { ContactOfService } from './contact-of.service.js';
import { Contact } from './contact.type.js';

@Resolver(() => PersonAtTarget)
export class ContactAtTargetResolver {
  constructor(private readonly contacts: ContactOfService) {}

  @ResolveField(() => Contact, { description: 'Who is there.' })
  contact(@Parent() { contactId }: PersonAtTarget, @Context() context: RequestContext): Promise<Contact> {
    return this.contacts.load(context, contactId);
  }
}

@Resolver(() => NearPerson)
export class ContactNearTargetResolver {
  constructor(private readonly contacts: ContactOfService) {}

  @ResolveField(() => Contact, { description: 'Who is near.' })
  contact(@Parent() { contactId }: NearPerson, @Context() context: RequestContext): Promise<Contact> {
    return this.contacts.load(context, contactId);
  }
}

@Resolver(() => NextConversation)
export class ContactOfConversationResolver {
  constructor(private readonly contacts: ContactOfService) {}

  @ResolveField(() => Contact, { description: 'Whom to talk to.' })
  contact(@Parent() { contactId }: NextConversation, @Context() context: RequestContext): Promise<Contact> {
    return this.contacts.load(context, contactId);
  }
}

@Resolver(() => IntroductionPath)
export class ContactsOnPathResolver {
  constructor(private readonly contacts: ContactOfService) {}

  @ResolveField(() => Contact, { nullable: true, description: 'Who opens the door; null where nobody stands between.' })
  through(@Parent() { throughId }: IntroductionPath, @Context() context: RequestContext): Promise<Contact> | null {
    return throughId === null ? null : this.contacts.load(context, throughId);
  }

  @ResolveField(() => Contact, { nullable: true, description: 'Who is at the target; null for one who used to be there.' })
  to(@Parent() { toId }: IntroductionPath, @Context() context: RequestContext): Promise<Contact> | null {
    return toId === null ? null : this.contacts.load(context, toId);
  }
}
