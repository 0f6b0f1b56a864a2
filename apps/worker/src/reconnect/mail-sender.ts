import { createTransport } from 'nodemailer';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Delivery } from '#persistence';

export interface MailSettings {
  /** Null keeps every letter in the outbox folder. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly dataFolder: string;
}

const OUTBOX = 'outbox';
const NO_ATTACHED_FILES = { disableFileAccess: true, disableUrlAccess: true } as const;

/** Hands letters to the mail server, or keeps them in a folder where none is configured. */
export class MailSender {
  constructor(private readonly settings: MailSettings) {}

  /** @returns what became of it. @throws when the mail server does not take it. */
  async send(delivery: Delivery): Promise<'sent' | 'kept'> {
    const { smtpUrl } = this.settings;
    if (smtpUrl === null) {
      await this.keep(delivery);
      return 'kept';
    }
    const transport = createTransport(smtpUrl, NO_ATTACHED_FILES);
    try {
      await transport.sendMail(this.messageOf(delivery));
      return 'sent';
    } finally {
      transport.close();
    }
  }

  /** Any mail program opens the file. Written beside and moved into place, so that half a letter is never seen. */
  private async keep(delivery: Delivery): Promise<void> {
    const folder = join(this.settings.dataFolder, OUTBOX);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const writer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' }, NO_ATTACHED_FILES);
    const { message } = await writer.sendMail(this.messageOf(delivery));
    const file = join(folder, `${delivery.id}.eml`);
    await writeFile(`${file}.part`, message, { mode: 0o600 });
    await rename(`${file}.part`, file);
  }

  private messageOf(delivery: Delivery) {
    const { recipient, subject, text, html, messageId, claimedAt } = delivery;
    return { from: this.settings.mailFrom, to: recipient, subject, text, html, messageId, date: claimedAt };
  }
}
