import { Injectable } from '@nestjs/common';
import { ContactRepository, type ContactSummary } from '#persistence';
import { type ContactId, refused } from '#vocabulary';
import { Clock } from '../clock/clock.js';
import { ContactLoader } from '../graphql/contact-loader.js';
import { RefusalError } from '../graphql/refusal-error.js';
import type { RequestContext } from '../session/request-context.js';
import { presentContact } from './contact.presenter.js';
import type { Contact } from './contact.type.js';

/** The contact that something else belongs to. */
@Injectable()
export class ContactOfService {
  private readonly summaries: ContactLoader<ContactSummary & { readonly contactId: ContactId }>;

  constructor(
    contacts: ContactRepository,
    private readonly clock: Clock,
  ) {
    this.summaries = new ContactLoader(async (owner, wanted) =>
      (await contacts.findMany(owner, wanted)).map((contact) => ({ ...contact, contactId: contact.id })),
    );
  }

  /** @throws NOT_FOUND when the contact went while the question was answered. */
  async load(context: RequestContext, contact: ContactId): Promise<Contact> {
    const [summary] = await this.summaries.load(context, contact, null);
    if (summary === undefined) throw new RefusalError(refused('NOT_FOUND', 'There is no such contact.'));
    return presentContact(summary, this.clock.now());
  }
}
