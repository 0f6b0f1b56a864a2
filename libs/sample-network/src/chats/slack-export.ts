import type { SampleNetwork } from '../invent-network.js';
import { jobAt } from '../people/person.js';
import type { SampleFile } from '../sample-file.js';
import { jsonFile, listFile } from '../social/json-file.js';
import { type Said, saidByMember, socialView } from '../social/members.js';

const TEAM = 'T0TIELINE';
const OWNER = 'U0OWNER';

/** The files of a workspace's export with its conversations of two, made at a moment. */
export function slackExport(network: SampleNetwork, exportedAt: Date): SampleFile[] {
  const { members, said } = socialView(network, 'slack', exportedAt);
  const { given, family, emails, headline } = network.owner;
  const users = [
    user(OWNER, `${given} ${family}`, emails[0], headline),
    ...members.map(({ number, person }) =>
      user(`U${number}`, `${person.given} ${person.family}`, person.email, jobAt(person, exportedAt.getTime())?.role ?? ''),
    ),
  ];
  const talks = [...saidByMember(said)];
  const dms = talks.map(([{ number }]) => ({ id: `D${number}`, members: [OWNER, `U${number}`] }));
  return [
    listFile('users.json', users),
    jsonFile('dms.json', () => dms, { rows: 1, setAside: 1 }),
    ...talks.flatMap(([{ number }, messages]) => days(`D${number}`, `U${number}`, messages)),
  ];
}

function user(id: string, name: string, email: string, title: string) {
  const profile = { real_name: name, display_name: '', title, email, team: TEAM };
  return { id, team_id: TEAM, name: id.toLowerCase(), deleted: false, real_name: name, profile, is_bot: false };
}

function days(folder: string, other: string, messages: readonly Said[]): SampleFile[] {
  const byDay = new Map<string, Said[]>();
  for (const one of messages) {
    const day = new Date(one.at).toISOString().slice(0, 10);
    byDay.set(day, [...(byDay.get(day) ?? []), one]);
  }
  return [...byDay].map(([day, those]) => {
    const entries = those.map(({ at, isFromOwner, text, number }) => ({
      ...{ type: 'message', user: isFromOwner ? OWNER : other, team: TEAM },
      ts: `${Math.floor(at / 1_000)}.${String(number % 1_000_000).padStart(6, '0')}`,
      text: text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    }));
    return listFile(`${folder}/${day}.json`, entries);
  });
}
