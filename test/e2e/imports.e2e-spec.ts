import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-ws';
import { request } from 'node:http';
import { type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { atRest, commit, countOf, importOf, upload } from './an-import.js';
import { type Export, EXPORTED_AT, linkedInExports, zipOf } from './an-export.js';
import { type Answer, anInstallation, type Browser, type Installation } from './an-installation.js';

let installation: Installation;
let member: Browser;
let archive: Export;
let port: number;

beforeAll(async () => {
  installation = await anInstallation();
  await installation.aWorker();
  member = await installation.aMember();
  [archive] = (await linkedInExports({ people: 60, messages: 200 }, [EXPORTED_AT])) as [Export];
  await installation.api.listen(0, '127.0.0.1');
  port = (installation.api.getHttpServer().address() as AddressInfo).port;
});

afterAll(() => installation.close());

const BEGIN = 'mutation ($input: BeginImportInput!) { beginImport(input: $input) { id files { uploadUrl receivedBytes } } }';
const begin = async (size: number, name = 'export.zip'): Promise<{ id: string; url: string }> => {
  const { data } = await member.ask(BEGIN, { input: { title: name, files: [{ name, size }] } });
  return { id: data.beginImport.id, url: data.beginImport.files[0].uploadUrl };
};

describe('a date of birth', () => {
  it('of two address books joins the one of both, and keeps namesakes apart', async () => {
    const owner = await installation.aMember();
    const card = (name: string, email: string, birthday: string) =>
      `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nEMAIL:${email}\r\nBDAY:${birthday}\r\nEND:VCARD\r\n`;
    const book = (name: string, ...cards: string[]): Export => ({ name, bytes: Buffer.from(cards.join('')) });
    const old = book(
      'old.vcf',
      card('Mara Lindt', 'mara@one.example', '1984-05-17'),
      card('Kai Winter', 'kai@one.example', '1979-02-03'),
    );
    await atRest(owner, await upload(installation, owner, old, true));
    const later = book(
      'new.vcf',
      card('Mara Lindt', 'mara@two.example', '1984-05-17'),
      card('Kai Winter', 'kai@two.example', '1991-11-08'),
    );
    expect(await atRest(owner, await upload(installation, owner, later, true))).toMatchObject({ state: 'COMMITTED' });
    const { data } = await owner.ask('{ contacts { edges { node { name } } } possibleMatches { totalCount } }');
    expect(data.contacts.edges.map(({ node }: { node: { name: string } }) => node.name).sort()).toEqual([
      'Kai Winter',
      'Kai Winter',
      'Mara Lindt',
    ]);
    expect(data.possibleMatches.totalCount).toBe(0);
  });
});

describe('an upload', () => {
  it('goes on where it broke off', async () => {
    const { id, url } = await begin(archive.bytes.byteLength, archive.name);
    const half = Math.floor(archive.bytes.byteLength / 2);
    expect((await installation.put(member, url, archive.bytes.subarray(0, half))).body).toEqual({ receivedBytes: half });
    const early = await member.ask('mutation ($id: ID!) { finishUpload(id: $id) { state } }', { id });
    expect(early.errors?.[0]?.extensions.refusal).toBe('UPLOAD_INCOMPLETE');
    const wrong = await installation.put(member, url, archive.bytes.subarray(half), { 'upload-offset': String(half - 1) });
    expect([wrong.status, wrong.body.code]).toEqual([409, 'WRONG_OFFSET']);
    await installation.put(member, url, archive.bytes.subarray(half), { 'upload-offset': String(half) });
    await member.ask('mutation ($id: ID!) { finishUpload(id: $id) { state } }', { id });
    expect(await atRest(member, id)).toMatchObject({ state: 'PREVIEWED', platform: 'linkedin' });
  });

  it('says how far it came to its owner alone', async () => {
    const { url } = await begin(8);
    const ask = (browser: Browser) =>
      installation.api.inject({ method: 'HEAD', url, headers: { host: 'tieline.test', cookie: browser.cookie ?? '' } });
    expect((await ask(member)).headers['upload-offset']).toBe('0');
    await installation.put(member, url, Buffer.from('four'));
    expect((await ask(member)).headers['upload-offset']).toBe('4');
    const stranger = await ask(await installation.aMember());
    expect([stranger.statusCode, stranger.headers['upload-offset']]).toEqual([404, undefined]);
    expect((await ask(installation.aBrowser())).statusCode).toBe(401);
  });

  it('goes on by another connection while the first one hangs', async () => {
    const { url } = await begin(8);
    const headers = { cookie: member.cookie ?? '', host: `127.0.0.1:${port}`, origin: `http://127.0.0.1:${port}` };
    const hanging = request({ port, method: 'PUT', path: url, headers: { ...headers, 'content-length': 8 } });
    const ended = new Promise((resolve) => hanging.once('error', resolve).once('close', resolve));
    hanging.write('four');
    await sleep(200);
    const { headers: answered } = await fetch(`http://127.0.0.1:${port}${url}`, { method: 'HEAD', headers });
    expect(answered.get('upload-offset')).toBe('4');
    const { body } = await installation.put(member, url, Buffer.from('more'), { 'upload-offset': '4' });
    expect(body).toEqual({ receivedBytes: 8 });
    await ended;
  });

  it('ends at the size it was announced with', async () => {
    const { url } = await begin(10);
    const { status, body } = await installation.put(member, url, Buffer.alloc(11));
    expect([status, body.code]).toEqual([413, 'UPLOAD_TOO_LARGE']);
  });

  it('is taken only from its owner, on our own pages, by whoever may write', async () => {
    const { url } = await begin(4);
    const stranger = await installation.aMember();
    const bytes = Buffer.from('four');
    expect((await installation.put(stranger, url, bytes)).status).toBe(404);
    expect((await installation.put(installation.aBrowser(), url, bytes)).status).toBe(401);
    expect((await installation.put(member, url, bytes, { origin: 'http://elsewhere.test' })).status).toBe(403);
    const { data } = await member.ask('mutation { createApiKey(input: { name: "reader", scope: READ }) { secret } }');
    const key = { authorization: `Bearer ${data.createApiKey.secret}`, cookie: '' };
    expect((await installation.put(member, url, bytes, key)).status).toBe(403);
    expect((await installation.put(member, '/imports/../../etc/files/0', bytes)).status).toBe(404);
    expect((await installation.put(member, url, bytes)).status).toBe(200);
  });
});

describe('what is no export', () => {
  const nested = (name: string) => Buffer.from(`PK\u0003\u0004 not really ${name}`);
  const cases: readonly (readonly [string, () => Promise<Buffer>, string])[] = [
    ['a text that calls itself a ZIP', () => Promise.resolve(Buffer.from('Hello there')), 'ARCHIVE_UNKNOWN'],
    ['an empty file', () => Promise.resolve(Buffer.alloc(0)), 'ARCHIVE_EMPTY'],
    [
      'the first half of a ZIP',
      () => Promise.resolve(archive.bytes.subarray(0, archive.bytes.byteLength / 2)),
      'ARCHIVE_DAMAGED',
    ],
    ['nothing but the head of a ZIP', () => Promise.resolve(nested('zip')), 'ARCHIVE_DAMAGED'],
    ['a bomb', () => zipOf([['Connections.csv', '\n'.repeat(50_000_000)]]), 'ARCHIVE_TOO_LARGE'],
    ['photographs', () => zipOf([['holiday.jpg', '\u0000\u0001\u0002']]), 'ARCHIVE_UNKNOWN'],
    ['nothing but the head of a packed tar', () => Promise.resolve(Buffer.from([0x1f, 0x8b, 8, 0])), 'ARCHIVE_DAMAGED'],
    ['an archive packed otherwise', () => Promise.resolve(Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1')), 'ARCHIVE_FORMAT_UNKNOWN'],
  ];

  it.each(cases)('is refused in words: %s', async (name, made, code) => {
    const batch = await atRest(member, await upload(installation, member, { name: `${name}.zip`, bytes: await made() }));
    expect(batch).toMatchObject({ state: 'REFUSED', canCommit: false, canResume: false, refusal: { code } });
    expect(batch.refusal.reason).toMatch(/^[A-Z\p{L}].*\.$/u);
  });

  it('is refused when it names files outside itself', async () => {
    const zip = await zipOf([['aa/Connections.csv', 'First Name,Last Name\nMara,Lindt\n']]);
    // The packer writes no such name, so it is put in afterwards, in both places a ZIP says it.
    const evil = Buffer.from(zip.toString('latin1').replaceAll('aa/Connections', '../Connections'), 'latin1');
    const batch = await atRest(member, await upload(installation, member, { name: 'evil.zip', bytes: evil }));
    expect(batch).toMatchObject({ state: 'REFUSED', refusal: { code: 'ARCHIVE_UNSAFE' } });
  });
});

describe('a table nobody recognises', () => {
  const table = Buffer.from('Wer,Firma,Kontakt\nMara Lindt,Fabrikam,mara@example.com\nJon Ek,Contoso,jon@example.com\n');

  it('is read by the columns the owner names, also the next time', async () => {
    const id = await upload(installation, member, { name: 'people.csv', bytes: table });
    const guessed = await atRest(member, id);
    expect(guessed.columns.map((column) => column.header)).toEqual(['Wer', 'Firma', 'Kontakt']);
    const columns = [
      { header: 'Wer', role: 'FULL_NAME' },
      { header: 'Firma', role: 'COMPANY' },
      { header: 'Kontakt', role: 'EMAIL' },
    ];
    await member.ask(
      'mutation ($id: ID!, $columns: [ColumnChoiceInput!]!) { chooseColumns(id: $id, columns: $columns) { state } }',
      {
        id,
        columns,
      },
    );
    const read = await atRest(member, id);
    expect(read.preview.newContacts.map((person) => [person.name, person.company])).toEqual([
      ['Mara Lindt', 'Fabrikam'],
      ['Jon Ek', 'Contoso'],
    ]);
    const again = await atRest(member, await upload(installation, member, { name: 'people-2.csv', bytes: table }));
    expect(again.columns.map((column) => column.role)).toEqual(['FULL_NAME', 'COMPANY', 'EMAIL']);
  });
});

describe('an import that is watched', () => {
  it('tells its owner over a socket how it goes on', async () => {
    const id = await upload(installation, member, archive);
    await atRest(member, id);
    const states: string[] = [];
    const client = createClient({ url: `ws://127.0.0.1:${port}/graphql`, webSocketImpl: socketOf(member) });
    const watching = client.iterate({ query: 'subscription ($id: ID!) { importChanged(id: $id) { state } }', variables: { id } });
    await member.ask('mutation ($id: ID!) { commitImport(id: $id) { state } }', { id });
    for await (const { data } of watching) {
      states.push((data as { importChanged: { state: string } }).importChanged.state);
      if (states.at(-1) === 'COMMITTED') break;
    }
    expect(states.at(-1)).toBe('COMMITTED');
    await client.dispose();
  });

  it('is not there for a stranger', async () => {
    const id = await upload(installation, member, archive);
    const client = createClient({ url: `ws://127.0.0.1:${port}/graphql`, webSocketImpl: socketOf(await installation.aMember()) });
    const watching = client.iterate({ query: 'subscription ($id: ID!) { importChanged(id: $id) { state } }', variables: { id } });
    const answer = await watching.next().then(
      ({ value }) => value?.errors,
      (errors: unknown) => errors,
    );
    expect(JSON.stringify(answer)).toContain('NOT_FOUND');
    await client.dispose();
  });
});

describe('imports', () => {
  it('are listed with the latest first, and forgotten when they have written nothing', async () => {
    const alone = await installation.aMember();
    const ids = [];
    for (let count = 0; count < 3; count++) ids.push(await upload(installation, alone, archive));
    await atRest(alone, ids[2] ?? '');
    const page = await alone.ask('{ imports(first: 2) { edges { node { id } } pageInfo { hasNextPage endCursor } } }');
    expect(idsOf(page)).toEqual([ids[2], ids[1]]);
    const rest = await alone.ask('query ($after: String) { imports(first: 2, after: $after) { edges { node { id } } } }', {
      after: page.data.imports.pageInfo.endCursor,
    });
    expect(idsOf(rest)).toEqual([ids[0]]);
    await alone.ask('mutation ($id: ID!) { discardImport(id: $id) }', { id: ids[0] });
    const { data } = await alone.ask('{ imports { edges { node { id } } } }');
    expect(data.imports.edges).toHaveLength(2);
  });

  it('are not forgotten once they have written, nor undone before', async () => {
    const alone = await installation.aMember();
    const id = await upload(installation, alone, archive);
    await atRest(alone, id);
    const early = await alone.ask('mutation ($id: ID!) { undoImport(id: $id) { state } }', { id });
    expect(early.errors?.[0]?.extensions.refusal).toBe('WRONG_STATE');
    const done = await commit(alone, id);
    expect(countOf(done.report.counts, 'contactsNew')).toBeGreaterThan(0);
    const late = await alone.ask('mutation ($id: ID!) { discardImport(id: $id) }', { id });
    expect(late.errors?.[0]?.extensions.refusal).toBe('WRONG_STATE');
    expect((await importOf(alone, id)).state).toBe('COMMITTED');
  });
});

const idsOf = ({ data }: Answer): string[] => (data.imports.edges as { node: { id: string } }[]).map((edge) => edge.node.id);

/** A WebSocket that brings a browser's cookie and origin, as browsers do. */
function socketOf(browser: Browser): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string, protocols?: string | string[]) {
      super(url, protocols, { headers: { cookie: browser.cookie ?? '', origin: `http://127.0.0.1:${port}` } });
    }
  } as typeof WebSocket;
}
