import type { Type } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { ContactId } from '#vocabulary';
import { BridgeAtRisk, Broker, NetworkContact, PathStep, SharedContact, ThinAccess } from '../network/network.type.js';
import type { RequestContext } from '../session/request-context.js';
import { ContactOfService } from './contact-of.service.js';
import { Contact } from './contact.type.js';

/** A resolver of the field `contact` of whatever in the network is about one. */
function contactOf<Part extends { readonly contactId: ContactId }>(part: Type<Part>, description: string): Type<unknown> {
  @Resolver(() => part)
  class ContactOfPartResolver {
    constructor(private readonly contacts: ContactOfService) {}

    @ResolveField(() => Contact, { description })
    contact(@Parent() { contactId }: { readonly contactId: ContactId }, @Context() context: RequestContext): Promise<Contact> {
      return this.contacts.load(context, contactId);
    }
  }
  return ContactOfPartResolver;
}

@Resolver(() => BridgeAtRisk)
class OtherOfBridgeResolver {
  constructor(private readonly contacts: ContactOfService) {}

  @ResolveField(() => Contact, { description: 'Who stands at its other end.' })
  other(@Parent() bridge: BridgeAtRisk, @Context() context: RequestContext): Promise<Contact> {
    return this.contacts.load(context, bridge.otherId);
  }
}

export const CONTACTS_OF_NETWORK = [
  contactOf(NetworkContact, 'Who.'),
  contactOf(Broker, 'Who joins them.'),
  contactOf(BridgeAtRisk, 'Who stands at one end.'),
  contactOf(ThinAccess, 'The only one the owner was ever in touch with there.'),
  contactOf(SharedContact, 'Whom they know.'),
  contactOf(PathStep, 'Who.'),
  OtherOfBridgeResolver,
];
