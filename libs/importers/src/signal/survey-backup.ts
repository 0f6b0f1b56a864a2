import type { PersonaKey, PersonMention } from '#vocabulary';
import type { ArchiveFile } from '../archive-file.js';
import { fieldOf, listOf, textOf } from '../json/json-value.js';
import { jsonLines } from '../tieline/json-lines.js';
import { plainName } from '../text/plain-name.js';
import { tidy } from '../text/tidy.js';
import { phoneNumber } from '../traces/phone-number.js';

/** Whom a conversation can be with. */
export interface Recipient {
  readonly mention: PersonMention;
  /** Account ids of a group's members; null for one person. */
  readonly members: readonly string[] | null;
}

/** Who is who in a backup, by the numbers its lines use. */
export class BackupPeople {
  readonly #recipients = new Map<string, Recipient>();
  readonly #byAccount = new Map<string, PersonMention>();
  readonly #chats = new Map<string, string>();
  #self = '';

  learn(line: unknown): void {
    const recipient = fieldOf(line, 'recipient');
    const id = textOf(recipient, 'id');
    if (fieldOf(recipient, 'self') !== undefined) this.#self = id;
    else if (fieldOf(recipient, 'contact') !== undefined) this.#learnContact(id, fieldOf(recipient, 'contact'));
    else if (fieldOf(recipient, 'group') !== undefined) {
      const members = listOf(recipient, 'group', 'snapshot', 'members').map((one) => accountId(textOf(one, 'userId')));
      this.#recipients.set(id, { mention: NOBODY, members });
    }
    const chat = fieldOf(line, 'chat');
    if (chat !== undefined) this.#chats.set(textOf(chat, 'id'), textOf(chat, 'recipientId'));
  }

  isSelf(recipient: string): boolean {
    return recipient !== '' && recipient === this.#self;
  }

  /** Null for groups, for lists and for Signal's own news. */
  person(recipient: string): PersonMention | null {
    const known = this.#recipients.get(recipient);
    return known === undefined || known.members !== null || known.mention.personas.length === 0 ? null : known.mention;
  }

  /** Everyone in a conversation but the owner. */
  peopleIn(chat: string): PersonMention[] {
    const recipient = this.#recipients.get(this.#chats.get(chat) ?? '');
    if (recipient === undefined) return [];
    return recipient.members === null ? [recipient.mention] : recipient.members.flatMap((id) => this.#byAccount.get(id) ?? []);
  }

  #learnContact(id: string, contact: unknown): void {
    const mention = { personas: tracesOfContact(contact), name: plainName(nameOfContact(contact)), company: null };
    this.#recipients.set(id, { mention, members: null });
    const account = accountId(textOf(contact, 'aci'));
    if (account !== '') this.#byAccount.set(account, mention);
  }
}

const NOBODY: PersonMention = { personas: [], name: null, company: null };

export async function surveyBackup(file: ArchiveFile): Promise<BackupPeople> {
  const people = new BackupPeople();
  for await (const { value } of jsonLines(file)) {
    if (fieldOf(value, 'chatItem') === undefined) people.learn(value);
  }
  return people;
}

export function tracesOfContact(contact: unknown): PersonaKey[] {
  const account = accountId(textOf(contact, 'aci'));
  const number = textOf(contact, 'e164');
  const phone = number === '' ? null : phoneNumber(number.startsWith('+') ? number : `+${number}`, null);
  const traces: PersonaKey[] = account === '' ? [] : [{ kind: 'signal', value: account }];
  return phone === null ? traces : [...traces, { kind: 'phone', value: phone }];
}

/** The owner's own name for somebody, their address book's, then the one people gave themselves. */
export function nameOfContact(contact: unknown): string {
  const names = [
    ['nickname.given', 'nickname.family'],
    ['systemGivenName', 'systemFamilyName'],
    ['profileGivenName', 'profileFamilyName'],
  ].map((parts) => tidy(parts.map((part) => textOf(contact, ...part.split('.'))).join(' ')));
  return names.find((name) => name !== '') ?? '';
}

/** Sixteen bytes as base64, or a UUID as it is; empty for neither. */
function accountId(text: string): string {
  if (/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)) return text.toLowerCase();
  if (!/^[\w+/-]{22}(?:==)?$/.test(text)) return '';
  const bytes = atob(text.slice(0, 22).replaceAll('-', '+').replaceAll('_', '/'));
  const hex = [...bytes].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
