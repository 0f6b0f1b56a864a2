import type { SampleNetwork } from '../invent-network.js';
import type { SampleFile } from '../sample-file.js';
import { jsonFile } from '../social/json-file.js';
import { type Member, type Said, saidByMember, socialView } from '../social/members.js';

const OWNER_ID = 700_000_001;

/** `result.json` of a whole account, exported at a moment on a machine that stands in UTC. */
export function telegramExport(network: SampleNetwork, exportedAt: Date): SampleFile {
  const { members, said } = socialView(network, 'telegram', exportedAt);
  const { given, family } = network.owner;
  const contacts = members.map(({ number, person }) => ({
    ...{ user_id: Number(number), first_name: person.given, last_name: person.family, phone_number: person.phone },
    ...dates(person.connectedAt),
  }));
  const account = {
    about: 'Here is the data you requested.',
    personal_information: {
      user_id: OWNER_ID,
      first_name: given,
      last_name: family,
      phone_number: '',
      bio: network.owner.headline,
    },
    contacts: { about: '', list: contacts },
    chats: { about: '', list: [...saidByMember(said)].map(([member, messages]) => chat(member, messages, given)) },
  };
  return jsonFile('result.json', () => account, { rows: 1 + contacts.length + said.length, setAside: 0 }, 1);
}

function chat({ person, number }: Member, messages: readonly Said[], owner: string) {
  return {
    ...{ name: person.given, type: 'personal_chat', id: Number(number) },
    messages: messages.map(({ at, isFromOwner, text, number: id }) => ({
      ...{ id, type: 'message', ...dates(at) },
      ...(isFromOwner ? { from: owner, from_id: `user${OWNER_ID}` } : { from: person.given, from_id: `user${number}` }),
      ...{ text, text_entities: [{ type: 'plain', text }] },
    })),
  };
}

function dates(at: number) {
  return { date: new Date(at).toISOString().slice(0, 19), date_unixtime: String(Math.floor(at / 1_000)) };
}
