import type { SampleNetwork } from '../invent-network.js';
import { jobAt, nameOf } from '../people/person.js';
import type { SampleFile } from '../sample-file.js';
import { jsonFile, listFile } from './json-file.js';
import { type Member, type Said, socialView } from './members.js';

const SITE = 'https://github.com';

/** The files of a GitHub account archive asked for at a moment: one repository, an issue for each member who writes. */
export function githubArchive(network: SampleNetwork, exportedAt: Date): SampleFile[] {
  const { members, said } = socialView(network, 'github', exportedAt);
  const login = network.owner.slug;
  const repository = `${SITE}/${login}/calm-tools`;
  const user = (one: string, number: string, name: string, more: object) => ({
    ...{
      type: 'user',
      url: `${SITE}/${one}`,
      avatar_url: `https://avatars.githubusercontent.com/u/${number}?v=4`,
      login: one,
      name,
    },
    ...{ bio: null, company: null, website: null, location: null, emails: [], social_accounts: [], billing_plan: null },
    ...more,
  });
  const address = { address: network.owner.emails[0], primary: true, verified: true };
  const owner = user(login, '90210', `${network.owner.given} ${network.owner.family}`, {
    emails: [address],
    billing_plan: { name: 'free' },
  });
  const users = members.map((member) => {
    const company = jobAt(member.person, exportedAt.getTime())?.company;
    const emails = member.person.sharesEmail ? [{ address: member.person.email, primary: true, verified: true }] : [];
    return user(member.handle, member.number, nameOf(member.person), {
      company: company === undefined ? null : `@${company}`,
      emails,
    });
  });
  const speakers = [...new Set(said.map(({ member }) => member))];
  const issueOf = new Map(speakers.map((member, index) => [member, `${repository}/issues/${index + 1}`]));
  const firstOf = new Map<Member, Said>();
  for (const one of said) if (!firstOf.has(one.member)) firstOf.set(one.member, one);
  const issues = speakers.map((member) => ({
    ...{
      type: 'issue',
      url: issueOf.get(member),
      repository,
      user: `${SITE}/${member.handle}`,
      title: 'A question',
      reactions: [],
    },
    ...{ body: 'Does this work with the newest version?', created_at: moment((firstOf.get(member)?.at ?? 0) - 60_000) },
  }));
  const comments = said.map((one) => ({
    ...{
      type: 'issue_comment',
      url: `${issueOf.get(one.member) ?? ''}#issuecomment-${one.number}`,
      issue: issueOf.get(one.member),
    },
    ...{
      user: `${SITE}/${one.isFromOwner ? login : one.member.handle}`,
      body: one.text,
      reactions: [],
      created_at: moment(one.at),
    },
  }));
  return [
    jsonFile('schema.json', () => ({ version: '1.0.1', github_sha: '0000000' }), { rows: 1, setAside: 1 }),
    listFile('users_000001.json', [owner, ...users], 2),
    jsonFile(
      'repositories_000001.json',
      () => [{ type: 'repository', url: repository, owner: `${SITE}/${login}` }],
      { rows: 1, setAside: 1 },
      2,
    ),
    listFile('issues_000001.json', issues, 2),
    listFile('issue_comments_000001.json', comments, 2),
  ];
}

function moment(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
