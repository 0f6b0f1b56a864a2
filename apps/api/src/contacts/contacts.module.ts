import { Module } from '@nestjs/common';
import { ContactEvidenceResolver } from './contact-evidence.resolver.js';
import { ContactEvidenceService } from './contact-evidence.service.js';
import { CONTACTS_OF_NETWORK } from './contact-of-network.resolver.js';
import { ContactOfOwedReplyResolver, ContactOfSuggestionResolver } from './contact-of-suggestion.resolver.js';
import { ContactOfService } from './contact-of.service.js';
import { ContactListsResolver } from './contact-lists.resolver.js';
import {
  ContactOfInteractionResolver,
  ContactOfOpportunityPersonResolver,
  ContactOfOpportunityResolver,
  ContactOfPromiseResolver,
} from './contact-of.resolver.js';
import { ContactsResolver } from './contacts.resolver.js';
import { ContactsService } from './contacts.service.js';
import { OwnersContactsResolver } from './owners-contacts.resolver.js';
import { OwnersContactsService } from './owners-contacts.service.js';
import { StrengthReasons } from './strength-reasons.service.js';
import { StrengthOfContactResolver, StrengthResolver } from './strength.resolver.js';
import { SavedViewsService } from './saved-views.service.js';

@Module({
  providers: [
    ...[ContactsResolver, ContactListsResolver, ContactEvidenceResolver, OwnersContactsResolver],
    ...[StrengthOfContactResolver, StrengthResolver],
    ...[ContactOfInteractionResolver, ContactOfPromiseResolver, ContactOfOpportunityResolver],
    ...CONTACTS_OF_NETWORK,
    ContactOfOpportunityPersonResolver,
    ...[ContactOfSuggestionResolver, ContactOfOwedReplyResolver],
    ...[ContactOfService, ContactsService, SavedViewsService, ContactEvidenceService, OwnersContactsService, StrengthReasons],
  ],
})
export class ContactsModule {}
