import { Module } from '@nestjs/common';
import { ContactListsResolver } from './contact-lists.resolver.js';
import { ContactsResolver } from './contacts.resolver.js';
import { ContactsService } from './contacts.service.js';
import { SavedViewsService } from './saved-views.service.js';

@Module({ providers: [ContactsResolver, ContactListsResolver, ContactsService, SavedViewsService] })
export class ContactsModule {}
