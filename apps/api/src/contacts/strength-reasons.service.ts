import { Injectable } from '@nestjs/common';
import { AccountRepository, ContactRepository } from '#persistence';
import { explainStrength } from '#strength';
import type { ContactId } from '#vocabulary';
import { Clock } from '../clock/clock.js';
import { ContactLoader } from '../graphql/contact-loader.js';
import type { RequestContext } from '../session/request-context.js';

interface Reasons {
  readonly contactId: ContactId;
  readonly sentences: readonly string[];
}

/** Why ties are as strong as they are said to be, in the days of the owner's zone. */
@Injectable()
export class StrengthReasons {
  private readonly loader: ContactLoader<Reasons>;

  constructor(contacts: ContactRepository, accounts: AccountRepository, clock: Clock) {
    this.loader = new ContactLoader(async (owner, wanted) => {
      const now = clock.now();
      const { zone } = await accounts.settings(owner);
      const found = await contacts.findMany(owner, wanted);
      return found.map(({ id, tie, closeness }) => ({ contactId: id, sentences: explainStrength(tie, closeness, now, zone) }));
    });
  }

  async of(context: RequestContext, contact: ContactId): Promise<readonly string[]> {
    const [reasons] = await this.loader.load(context, contact, null);
    return reasons?.sentences ?? [];
  }
}
