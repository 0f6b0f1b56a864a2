import { isRobotAddress } from '../traces/robot-address.js';
import type { MailBox } from './mail-box.js';
import { fieldOf, type MailHeader } from './mail-header.js';

export interface LeftOutMail {
  readonly code: string;
  readonly reason: string;
}

/**
 * Why a message tells of no tie, or null when it may: what was never sent or thrown away, and what no person wrote to the
 * owner. What programs send says so in its header (RFC 2919, 2369, 3834), or its sender's name does.
 *
 * @param author null for what the owner wrote: their own words to a mailing list are theirs
 */
export function leftOutMail(header: MailHeader, boxes: ReadonlySet<MailBox>, author: string | null): LeftOutMail | null {
  if (boxes.has('draft')) return leftOut('DRAFT', 'The message was never sent.');
  if (boxes.has('spam') || /^yes\b/i.test(fieldOf(header, 'x-spam-flag') || fieldOf(header, 'x-spam-status'))) {
    return leftOut('SPAM', 'The message was taken for spam.');
  }
  if (boxes.has('trash')) return leftOut('TRASH', 'The message was thrown away.');
  if (author === null) return null;
  if (isRobot(header, author)) return leftOut('ROBOT', 'A program sent the message, not a person.');
  if (LIST_FIELDS.some((name) => header.has(name))) return leftOut('MAILING_LIST', 'The message went to a mailing list.');
  const isNewsletter = header.has('list-unsubscribe') || header.has('feedback-id') || boxes.has('promotions');
  if (isNewsletter) return leftOut('NEWSLETTER', 'The message is a newsletter or an offer.');
  const precedence = fieldOf(header, 'precedence').toLowerCase();
  return /^(?:bulk|list|junk)\b/.test(precedence) ? leftOut('NEWSLETTER', 'The message was sent to many at once.') : null;
}

const LIST_FIELDS = ['list-id', 'list-post', 'mailing-list', 'x-mailing-list'];

function isRobot(header: MailHeader, author: string): boolean {
  const submitted = fieldOf(header, 'auto-submitted').toLowerCase();
  if (submitted !== '' && !submitted.startsWith('no')) return true;
  if (header.has('x-autoreply') || header.has('x-autorespond') || header.has('x-failed-recipients')) return true;
  if (/^(?:auto_reply|auto-reply)\b/i.test(fieldOf(header, 'precedence'))) return true;
  if (fieldOf(header, 'return-path') === '<>') return true;
  return /^multipart\/report\b/i.test(fieldOf(header, 'content-type')) || isRobotAddress(author);
}

function leftOut(code: string, reason: string): LeftOutMail {
  return { code, reason };
}
