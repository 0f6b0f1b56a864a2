import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { aDownload, linesOf } from './a-download.js';
import { aNetwork, anOpportunity } from './a-network.js';
import { anInstallation, type Browser, type Installation } from './an-installation.js';

let installation: Installation;
let member: Browser;

beforeAll(async () => {
  installation = await anInstallation();
  member = await installation.aMember();
  const [ana] = await aNetwork(installation.storage, member, [
    {
      name: '=HYPERLINK("http://evil.example")',
      company: 'Contoso, Inc.',
      email: 'ana@example.org',
      wrote: ['2026-01-05', '2026-01-06'],
    },
    { name: 'Zoë Lindt', heard: ['2026-02-01'] },
  ]);
  await anOpportunity(installation.storage, member);
  await member.ask(
    `mutation ($id: ID!) {
      addNote(contact: $id, text: "Met at the summit,\\nwants \\"Nomad\\"") { id }
      makePromise(contact: $id, text: "-1 day", dueOn: "2026-04-01") { id }
      tagContacts(contacts: [$id], add: ["speaker"], remove: []) { id }
      logInteraction(input: { contact: $id, channel: CALL, day: "2026-02-27", text: "+ about the move" }) { id }
      changeContact(id: $id, input: { closeness: WARM, cadenceDays: 30 }) { id }
      saveView(name: "Warm ones", filter: "{}") { id } }`,
    { id: ana?.id },
  );
});

afterAll(() => installation.close());

async function eventually(isSo: () => Promise<boolean>): Promise<boolean> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (await isSo()) return true;
    await sleep(50);
  }
  return false;
}

describe('the export of everything', () => {
  it('is one ZIP named by the day, with a file for every kind and one that explains them', async () => {
    const exported = await aDownload(installation, member);
    expect(exported.fileName).toMatch(/^tieline-\d{4}-\d{2}-\d{2}\.zip$/);
    const names = [...exported.files.keys()];
    expect(names.filter((name) => !name.startsWith('json/'))).toEqual([
      ...['README.txt', 'contacts.vcf', 'contacts.csv', 'interactions.csv', 'notes.csv', 'promises.csv', 'opportunities.csv'],
      'tags.csv',
    ]);
    for (const name of names.slice(1)) expect(exported.files.get('README.txt')).toContain(name);
  });

  it('has every contact as a card, and as a line that says who said what', async () => {
    const exported = await aDownload(installation, member);
    const cards = exported.files.get('contacts.vcf') ?? '';
    expect(cards.match(/BEGIN:VCARD\r\nVERSION:4\.0/g)).toHaveLength(2);
    expect(cards).toContain('EMAIL:ana@example.org');
    const contacts = linesOf(exported, 'json/contacts.jsonl');
    expect(contacts).toHaveLength(2);
    const ana = contacts.find((contact) => contact.email === 'ana@example.org');
    expect(ana).toMatchObject({
      company: 'Contoso, Inc.',
      own: { closeness: 'warm', cadenceDays: 30, isNever: false },
      tags: ['speaker'],
      personas: [{ kind: 'linkedin' }],
    });
    expect(ana.observations).toContainEqual(
      expect.objectContaining({
        field: 'company',
        value: 'Contoso, Inc.',
        seenAt: expect.stringMatching(/^2026-03-02T10:00:00/),
      }),
    );
  });

  it('lets no spreadsheet run what a stranger wrote', async () => {
    const { files } = await aDownload(installation, member);
    expect(files.get('contacts.csv')).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    expect(files.get('interactions.csv')).toContain(`'+ about the move`);
    expect(files.get('promises.csv')).toContain(`'-1 day`);
  });

  it('has every exchange, note, promise, opportunity and view', async () => {
    const exported = await aDownload(installation, member);
    const interactions = linesOf(exported, 'json/interactions.jsonl');
    expect(interactions.map((line) => [line.channel, line.isLogged, line.precision]).sort()).toEqual([
      ...[
        ['call', true, 'day'],
        ['message', false, 'second'],
        ['message', false, 'second'],
        ['message', false, 'second'],
      ],
    ]);
    expect(linesOf(exported, 'json/notes.jsonl')).toMatchObject([{ text: 'Met at the summit,\nwants "Nomad"' }]);
    expect(linesOf(exported, 'json/promises.jsonl')).toMatchObject([{ text: '-1 day', dueOn: '2026-04-01', keptAt: null }]);
    expect(linesOf(exported, 'json/opportunities.jsonl')).toMatchObject([{ title: 'Head of Platform', state: 'candidate' }]);
    expect(linesOf(exported, 'json/saved-views.jsonl')).toMatchObject([{ name: 'Warm ones' }]);
  });

  it('goes on over as many pages as there are', async () => {
    const other = await installation.aMember();
    await aNetwork(installation.storage, other, 1_200);
    const contacts = linesOf(await aDownload(installation, other), 'json/contacts.jsonl');
    expect(new Set(contacts.map((contact) => contact.id)).size).toBe(1_200);
  });

  it('ends when its reader leaves half way, and can be taken again', async () => {
    const other = await installation.aMember();
    const [contact] = await aNetwork(installation.storage, other, 1);
    // More than fits between the database and a reader who stands still.
    await installation.storage.asSuperuser(
      `insert into note (owner_id, id, contact_id, text, written_at, changed_at)
       select owner_id, gen_random_uuid(), id, (select string_agg(md5(n || ' ' || i), '') from generate_series(1, 600) i),
         now(), now()
       from contact cross join generate_series(1, 800) n where id = $1`,
      [contact?.id],
    );
    await installation.api.listen(0, '127.0.0.1');
    const leaving = new AbortController();
    const address = `${await installation.api.getUrl()}/export.zip`;
    const download = await fetch(address, { headers: { cookie: other.cookie ?? '' }, signal: leaving.signal });
    await download.body?.getReader().read();
    expect((await aDownload(installation, other)).status).toBe(429);
    leaving.abort();
    expect(await eventually(async () => (await aDownload(installation, other)).status === 200)).toBe(true);
  });

  it('can be taken again when it is done', async () => {
    expect((await aDownload(installation, member)).status).toBe(200);
    expect((await aDownload(installation, member)).status).toBe(200);
  });

  it('has nothing of anybody else, and nothing for whoever is not signed in', async () => {
    const stranger = await aDownload(installation, await installation.aMember());
    for (const [name] of stranger.files) {
      if (name.startsWith('json/')) expect([name, linesOf(stranger, name)]).toEqual([name, []]);
    }
    expect((await aDownload(installation, installation.aBrowser())).status).toBe(401);
  });
});
