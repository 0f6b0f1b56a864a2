import type { SampleNetwork } from '../invent-network.js';
import { nameOf } from '../people/person.js';
import { repeatable, type SampleFile } from '../sample-file.js';
import { type Member, type Said, saidByMember, socialView } from '../social/members.js';

/** The chats of an Android phone set to German, each exported alone; every third person is in no address book. */
export function whatsappChats(network: SampleNetwork, exportedAt: Date): SampleFile[] {
  const owner = `${network.owner.given} ${network.owner.family}`;
  const { said } = socialView(network, 'whatsapp', exportedAt);
  const names = new Set<string>();
  // In a chat where only the owner writes nothing but the file’s name says with whom it is.
  return [...saidByMember(said)]
    .filter(([, messages]) => messages.some(({ isFromOwner }) => !isFromOwner))
    .map(([member, messages]) => ({ member, messages, name: calledOnPhone(member) }))
    .filter(({ name }) => names.size !== names.add(name.toLowerCase()).size)
    .map(({ name, messages }) => chat(name, messages, owner));
}

/** Two people of one name could not be told apart; the first of them has the chat. */
function calledOnPhone({ person, number }: Member): string {
  return Number(number) % 3 === 0 ? person.phone : nameOf(person);
}

function chat(name: string, messages: readonly Said[], owner: string): SampleFile {
  const notice = 'Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt. Tippe, um mehr zu erfahren.';
  const lines = [
    `${stamp(messages[0]?.at ?? 0)} - ${notice}`,
    ...messages.map(({ at, isFromOwner, text }) => `${stamp(at)} - ${isFromOwner ? owner : name}: ${text}`),
  ];
  return {
    name: `WhatsApp Chat mit ${name}.txt`,
    pieces: repeatable(() => [`${lines.join('\n')}\n`].values()),
    truth: { rows: lines.length, anonymous: 1, spam: 0, unreadable: 0, repeated: 0 },
  };
}

/** `05.03.24, 18:01`, the phone standing in UTC. */
function stamp(at: number): string {
  const [year, month, day, hour, minute] = new Date(at).toISOString().split(/\D/);
  return `${day}.${month}.${year?.slice(2)}, ${hour}:${minute}`;
}
