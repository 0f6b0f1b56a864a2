import { Module } from '@nestjs/common';
import { ContactOfOwedReplyResolver, ContactOfSuggestionResolver } from './contact-of-suggestion.resolver.js';
import { ContactEvidenceResolver } from './contact-evidence.resolver.js';
import { ContactEvidenceService } from './contact-evidence.service.js';
import { ContactListsResolver } from './contact-lists.resolver.js';
import { InteractionContactResolver, OpportunityContactResolver, PromiseContactResolver } from './contact-of.resolver.js';
import { ContactsResolver } from './contacts.resolver.js';
import { ContactsService } from './contacts.service.js';
import { OwnersContactsResolver } from './owners-contacts.resolver.js';
import { OwnersContactsService } from './owners-contacts.service.js';
import { SavedViewsService } from './saved-views.service.js';

@Module({
  providers: [
    ContactOfSuggestionResolver,
    ContactOfOwedReplyResolver,
    ...[ContactsResolver, ContactListsResolver, ContactEvidenceResolver, OwnersContactsResolver],
    ...[InteractionContactResolver, PromiseContactResolver, OpportunityContactResolver],
    ...[ContactsService, SavedViewsService, ContactEvidenceService, OwnersContactsService],
  ],
})
export class ContactsModule {}
