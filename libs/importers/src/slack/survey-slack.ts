import { type ChatOwner, type ChatPerson, type ChatRoll, ownerOfChats } from '../chats/owner-of-chats.js';
import { listOf, textOf } from '../json/json-value.js';
import { lookIntoJson } from '../json/read-json.js';
import type { ReadContext } from '../read-context.js';
import { folded } from '../text/tidy.js';
import type { ConversationKind, SlackFile } from './slack-file.js';
import { SLACKBOT, type SlackUser, slackUser } from './slack-user.js';

/** A channel or a conversation, with who is in it. */
export interface SlackConversation {
  readonly id: string;
  readonly kind: ConversationKind;
  /** Empty where the export does not say. */
  readonly members: readonly string[];
}

export interface SlackSurvey {
  readonly users: ReadonlyMap<string, SlackUser>;
  /** By workspace and folder. */
  readonly conversations: ReadonlyMap<string, SlackConversation>;
  readonly owner: ChatOwner;
}

/** Learns from the lists of an export who is who, who is where, and who of them is the owner. */
export async function surveySlack(files: readonly SlackFile[], context: ReadContext): Promise<SlackSurvey> {
  const users = new Map<string, SlackUser>();
  for (const { file } of files.filter(({ kind }) => kind === 'users')) {
    for await (const { value } of lookIntoJson(file, ['[]'])) {
      const user = slackUser(value);
      if (user !== null && !users.has(user.id)) users.set(user.id, user);
    }
  }
  const conversations = new Map<string, SlackConversation>();
  for (const { file, workspace, conversations: kind } of files.filter(({ kind }) => kind === 'conversations')) {
    for await (const { value } of lookIntoJson(file, ['[]'])) {
      const [id, name] = [textOf(value, 'id'), textOf(value, 'name')];
      const members = listOf(value, 'members').map((one) => textOf(one));
      for (const folder of [name, id]) {
        if (folder !== '') conversations.set(`${workspace}${folder}`, { id: id || folder, kind, members });
      }
    }
  }
  return { users, conversations, owner: await ownerOf(files, users, conversations, context) };
}

async function ownerOf(
  files: readonly SlackFile[],
  users: ReadonlyMap<string, SlackUser>,
  conversations: ReadonlyMap<string, SlackConversation>,
  { ownerEmails, ownerTraces, ownerNames, answers }: ReadContext,
): Promise<ChatOwner> {
  const known = [...users.values()].filter(
    ({ id, email, team }) =>
      (email !== null && ownerEmails?.includes(email) === true) ||
      ownerTraces?.some(({ kind, value }) => kind === 'slack' && value === slackPersona(team, id)) === true,
  );
  if (known.length > 0) return { ids: new Set(known.map(({ id }) => id)), question: null, isUnsure: false };
  const own = new Set([...conversations.values()].filter(({ kind }) => kind === 'dm'));
  const rolls = [...own].map(({ members }) =>
    rollOf(
      members.map((id) => [id, 1] as const),
      users,
    ),
  );
  const asked = rolls.length > 0 ? rolls : [rollOf(await writersOf(files), users)];
  const isKnown = (_: string, name: string) => ownerNames?.some((one) => folded(one) === folded(name)) === true;
  return ownerOfChats('slack', asked, isKnown, answers);
}

function rollOf(members: Iterable<readonly [id: string, messages: number]>, users: ReadonlyMap<string, SlackUser>): ChatRoll {
  const people = new Map<string, ChatPerson>();
  for (const [id, messages] of members) {
    const user = users.get(id);
    if (user?.isProgram !== true && id !== SLACKBOT && id !== '') people.set(id, { name: user?.name ?? '', messages });
  }
  return { people, shown: new Set(), other: null };
}

/** Who wrote how much, where no conversation of two tells whose the export is. */
async function writersOf(files: readonly SlackFile[]): Promise<ReadonlyMap<string, number>> {
  const writers = new Map<string, number>();
  for (const { file } of files.filter(({ kind }) => kind === 'day')) {
    for await (const { value } of lookIntoJson(file, ['[].user'])) {
      const id = textOf(value);
      writers.set(id, (writers.get(id) ?? 0) + 1);
    }
  }
  return writers;
}

/** A member's id is unique in their workspace; with it, everywhere. */
export function slackPersona(team: string, id: string): string {
  return team === '' ? id : `${team}/${id}`;
}
