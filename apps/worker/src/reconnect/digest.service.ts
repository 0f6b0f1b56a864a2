import { Injectable } from '@nestjs/common';
import { AccountRepository, ContactRepository, DeliveryRepository, OccasionRepository, SlateRepository } from '#persistence';
import { slateLetter } from '#slates';
import type { OwnerId, SlateId } from '#vocabulary';
import { Clock } from '../clock/clock.js';
import { MailSender } from './mail-sender.js';
import { ReconnectSettings } from './reconnect-settings.js';

/** A claim this old belongs to a worker that died on the way. Its letter may have left; the message id tells mailboxes. */
const ABANDONED_MILLISECONDS = 10 * 60_000;

@Injectable()
export class DigestService {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly slates: SlateRepository,
    private readonly contacts: ContactRepository,
    private readonly occasions: OccasionRepository,
    private readonly deliveries: DeliveryRepository,
    private readonly mail: MailSender,
    private readonly clock: Clock,
    private readonly reconnect: ReconnectSettings,
  ) {}

  /** Sends the e-mail of a slate, unless it has left, is on its way, or is not wanted. */
  async deliver(owner: OwnerId, slateId: SlateId): Promise<void> {
    const [account, slate] = await Promise.all([this.accounts.find(owner), this.slates.find(owner, slateId)]);
    if (account === null || slate === null) return;
    const settings = await this.accounts.settings(owner);
    const now = this.clock.now();
    const sources = { slates: this.slates, contacts: this.contacts, occasions: this.occasions };
    const letter = settings.digestByEmail ? await slateLetter(sources, account, settings, slate, now, this.reconnect.url) : null;
    if (letter === null) return;
    const messageId = `<${slate.id}@${this.reconnect.mailDomain}>`;
    const abandonedBefore = new Date(now.getTime() - ABANDONED_MILLISECONDS);
    const delivery = await this.deliveries.claim(owner, slate.id, letter, messageId, now, abandonedBefore);
    if (delivery === null) return;
    try {
      const state = await this.mail.send(delivery);
      await this.deliveries.settle(owner, slate.id, state, this.clock.now(), null);
    } catch (fault) {
      const failure = fault instanceof Error ? fault.message : String(fault);
      await this.deliveries.settle(owner, slate.id, 'failed', this.clock.now(), failure);
      throw fault;
    }
  }
}
