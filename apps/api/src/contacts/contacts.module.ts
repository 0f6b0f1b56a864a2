import { Module } from '@nestjs/common';
import { ContactOfOwedReplyResolver, ContactOfSuggestionResolver } from './contact-of-suggestion.resolver.js';
import { ContactOfService } from './contact-of.service.js';
import { ContactListsResolver } from './contact-lists.resolver.js';
import { ContactsResolver } from './contacts.resolver.js';
import { ContactsService } from './contacts.service.js';
import { SavedViewsService } from './saved-views.service.js';

@Module({
  providers: [
    ContactsResolver,
    ContactListsResolver,
    ContactsService,
    SavedViewsService,
    ContactOfService,
    ContactOfSuggestionResolver,
    ContactOfOwedReplyResolver,
  ],
})
export class ContactsModule {}
