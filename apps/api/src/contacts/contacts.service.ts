import { Injectable } from '@nestjs/common';
import { type ContactListing, ContactRepository } from '#persistence';
import { type ContactId, type OwnerId, refused, type Refusal } from '#vocabulary';
import { Clock } from '../clock/clock.js';
import { type Page, pageFrom, pageOf } from '../graphql/page.js';
import type { ContactsArgs } from './contact.input.js';
import { presentContact } from './contact.presenter.js';
import type { Contact } from './contact.type.js';
import { listingOf, SORT_KEYS } from './contact-listing.js';

/** A page that knows which list it is of, so that the whole can be counted when somebody asks. */
export interface ContactPage extends Page<Contact> {
  readonly listing: ContactListing;
}

@Injectable()
export class ContactsService {
  constructor(
    private readonly contacts: ContactRepository,
    private readonly clock: Clock,
  ) {}

  async list(owner: OwnerId, args: ContactsArgs): Promise<ContactPage> {
    const asked = listingOf(args, this.clock.now());
    const { first, after } = pageOf(args, SORT_KEYS[asked.sort]);
    // Strength must not shift while somebody pages.
    const listing = after === null ? asked : { ...asked, now: new Date(after[0] ?? '') };
    const rows = await this.contacts.list(owner, listing, { first, after: after?.slice(1) ?? null });
    const page = pageFrom(
      rows,
      first,
      (row) => presentContact(row.contact, listing.now),
      (row) => [listing.now.toISOString(), ...row.keys],
    );
    return { ...page, listing };
  }

  count(owner: OwnerId, listing: ContactListing): Promise<number> {
    return this.contacts.count(owner, listing);
  }

  async find(owner: OwnerId, contact: ContactId): Promise<Contact | Refusal<'NOT_FOUND'>> {
    const found = await this.contacts.find(owner, contact);
    return found === null ? refused('NOT_FOUND', 'There is no such contact.') : presentContact(found, this.clock.now());
  }

  /** @returns those that are the owner's, in the order asked for. */
  async findMany(owner: OwnerId, contacts: readonly ContactId[]): Promise<Contact[]> {
    const now = this.clock.now();
    const found = new Map((await this.contacts.findMany(owner, contacts)).map((contact) => [contact.id, contact]));
    return contacts
      .map((contact) => found.get(contact))
      .filter((contact) => contact !== undefined)
      .map((contact) => presentContact(contact, now));
  }

  tags(owner: OwnerId): Promise<{ label: string; contacts: number }[]> {
    return this.contacts.tags(owner);
  }

  companies(owner: OwnerId, startingWith: string): Promise<{ company: string; contacts: number }[]> {
    return this.contacts.companies(owner, startingWith);
  }
}
