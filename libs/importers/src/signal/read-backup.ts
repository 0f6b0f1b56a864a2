import type { Channel, InteractionRecord, OwnerStatement, PersonMention } from '#vocabulary';
import type { ArchiveFile } from '../archive-file.js';
import { chatExchange } from '../chats/chat-exchange.js';
import { fieldOf, listOf, numberOf, textOf } from '../json/json-value.js';
import { ownerOutcome } from '../owner-statements.js';
import type { ParsedRow } from '../parsed-row.js';
import { kept, problem, repeated, type RowOutcome, setAside } from '../row-outcome.js';
import type { SeenKeys } from '../seen-keys.js';
import { jsonLines } from '../tieline/json-lines.js';
import { epochMoment } from '../text/moment-of.js';
import { plainName } from '../text/plain-name.js';
import { tidy } from '../text/tidy.js';
import { type BackupPeople, nameOfContact, tracesOfContact } from './survey-backup.js';

/** Reads the lines of a backup, each of which is one thing: the account, a person, a conversation, a message. */
export async function* readBackup(file: ArchiveFile, people: BackupPeople, seen: SeenKeys): AsyncGenerator<ParsedRow> {
  for await (const { line, value } of jsonLines(file)) {
    yield { ...outcomeOf(value, people, seen), provenance: { file: file.name, line } };
  }
}

function outcomeOf(value: unknown, people: BackupPeople, seen: SeenKeys): RowOutcome {
  if (value === undefined) return problem('JSON_UNREADABLE', 'The line is no valid JSON.');
  const item = fieldOf(value, 'chatItem');
  if (item !== undefined) return readItem(item, people, seen);
  const contact = fieldOf(value, 'recipient', 'contact');
  if (contact !== undefined) return readContact(contact, seen);
  const account = fieldOf(value, 'account');
  if (account !== undefined) return readAccount(account, seen);
  return setAside('NOT_A_TIE', 'The line describes a conversation, a group, a list or settings.');
}

function readAccount(account: unknown, seen: SeenKeys): RowOutcome {
  const name = plainName(tidy(`${textOf(account, 'givenName')} ${textOf(account, 'familyName')}`));
  const statements: OwnerStatement[] = name === null ? [] : [{ about: 'name', name }];
  return ownerOutcome('signal', statements, seen);
}

function readContact(contact: unknown, seen: SeenKeys): RowOutcome {
  if (fieldOf(contact, 'blocked') === true) return setAside('NOT_CONNECTED', 'The owner has blocked this person.');
  const [best, ...others] = tracesOfContact(contact);
  if (best === undefined) return setAside('NOBODY_NAMED', 'The entry has neither an account nor a telephone number.');
  const sourceKey = `signal:contact:${best.value}`;
  if (seen.isRepeated(sourceKey)) return repeated();
  const name = plainName(nameOfContact(contact));
  return kept([{ kind: 'person', sourceKey, personas: [best, ...others], name, observations: [] }]);
}

/** What a message can be made of; a message of none of these says what happened in the conversation. */
const KINDS = [
  'standardMessage',
  'contactMessage',
  'stickerMessage',
  'viewOnceMessage',
  'directStoryReplyMessage',
  'poll',
] as const;

function readItem(item: unknown, people: BackupPeople, seen: SeenKeys): RowOutcome {
  const at = epochMoment(numberOf(item, 'dateSent'), 'millisecond');
  if (at === null) return problem('DATE_UNREADABLE', 'The message has no date.');
  if (fieldOf(item, 'remoteDeletedMessage') !== undefined) return setAside('UNSENT', 'The message was taken back.');
  const call = fieldOf(item, 'updateMessage', 'individualCall');
  const kind = KINDS.find((one) => fieldOf(item, one) !== undefined);
  if (call === undefined && kind === undefined)
    return setAside('NOT_A_MESSAGE', 'Signal says what happened in the conversation.');
  const [chat, writer] = [textOf(item, 'chatId'), textOf(item, 'authorId')];
  const isOwn =
    call === undefined
      ? people.isSelf(writer) || fieldOf(item, 'outgoing') !== undefined
      : textOf(call, 'direction') === 'OUTGOING';
  const inChat = people.peopleIn(chat);
  const author = isOwn ? null : (people.person(writer) ?? inChat[0] ?? null);
  if (!isOwn && author === null) return setAside('NOBODY_NAMED', 'The message has no author whom we know.');
  // Signal itself knows a message by its author and its moment.
  const sourceKey = `signal:message:${isOwn ? `self:${keyOf(inChat)}` : keyOf([author ?? NOBODY])}:${at.at.getTime()}`;
  if (seen.isRepeated(sourceKey)) return repeated();
  const channel: Channel = call === undefined ? 'message' : 'call';
  const isTalk = call !== undefined && textOf(call, 'state') === 'ACCEPTED';
  const others = inChat.filter((one) => one !== author);
  const threadKey = `signal:chat:${keyOf(inChat)}`;
  const text = kind === undefined ? '' : textOf(item, kind, 'text', 'body') || textOf(item, kind, 'question');
  const exchange = chatExchange({ sourceKey, threadKey, at, channel, author, others, text }, isTalk);
  if (exchange.kind !== 'interaction') return exchange;
  return kept([exchange, ...reactionsOf(kind === undefined ? item : fieldOf(item, kind), { exchange, isOwn, author }, people)]);
}

const NOBODY: PersonMention = { personas: [], name: null, company: null };

/** The same in every backup, which numbers people anew. */
function keyOf(people: readonly PersonMention[]): string {
  return people
    .map(({ personas }) => personas[0]?.value ?? '')
    .sort()
    .join('+');
}

interface ReactedTo {
  readonly exchange: InteractionRecord;
  readonly isOwn: boolean;
  readonly author: PersonMention | null;
}

/** Reactions between the owner and somebody else. */
function reactionsOf(message: unknown, { exchange, isOwn, author }: ReactedTo, people: BackupPeople): InteractionRecord[] {
  return listOf(message, 'reactions').flatMap((reaction): InteractionRecord[] => {
    const id = textOf(reaction, 'authorId');
    const isOwners = people.isSelf(id);
    const other = isOwners ? author : people.person(id);
    const at = epochMoment(numberOf(reaction, 'sentTimestamp'), 'millisecond');
    if (at === null || other === null || isOwners === isOwn) return [];
    const sourceKey = `${exchange.sourceKey}:reaction:${isOwners ? 'self' : keyOf([other])}`;
    const about = { channel: 'reaction', direction: isOwners ? 'out' : 'in', counterparts: [other] } as const;
    const { threadKey } = exchange;
    return [{ kind: 'interaction', sourceKey, at, ...about, threadKey, subject: textOf(reaction, 'emoji') || null, text: null }];
  });
}
