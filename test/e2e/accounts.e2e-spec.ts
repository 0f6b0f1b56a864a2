import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { anInstallation, CREATE_ACCOUNT, type Installation, PASSWORD, SIGN_IN } from './an-installation.js';

let installation: Installation;

beforeAll(async () => {
  installation = await anInstallation();
});

afterAll(() => installation.close());

const ME = '{ me { email name isSample settings { zone weekday hour effortBudget } } }';
/** A sign-out reaches other processes within this. */
const SECOND = 1_050;

describe('an account', () => {
  it('is made, signed in to, and knows its owner', async () => {
    const mara = await installation.aMember('Mara@Example.com');
    const { data } = await mara.ask(ME);
    expect(data.me).toMatchObject({
      email: 'mara@example.com',
      settings: { zone: 'Europe/Berlin', weekday: 1, effortBudget: 5 },
    });
  });

  it('keeps its cookie from scripts and from other sites', async () => {
    const response = await installation.api.inject({
      method: 'POST',
      url: '/graphql',
      headers: { host: 'tieline.test', origin: 'http://tieline.test' },
      payload: {
        query: CREATE_ACCOUNT,
        variables: { input: { email: 'cookie@example.com', name: 'C', password: PASSWORD, zone: 'Europe/Berlin' } },
      },
    });
    expect(response.headers['set-cookie']).toMatch(/HttpOnly; SameSite=Lax/);
  });

  it.each([
    ['an address in use', { email: 'taken@example.com' }, 'ADDRESS_TAKEN'],
    ['no address', { email: 'not an address' }, 'BAD_ADDRESS'],
    ['a short password', { password: 'short' }, 'PASSWORD_TOO_SHORT'],
    ['an endless password', { password: 'x'.repeat(5_000) }, 'PASSWORD_TOO_LONG'],
    ['no name', { name: '  ' }, 'NAME_MISSING'],
    ['a zone there is not', { zone: 'Europe/Atlantis' }, 'UNKNOWN_ZONE'],
  ])('is refused with %s, in a sentence', async (_, change, refusal) => {
    if (refusal === 'ADDRESS_TAKEN') await installation.aMember('taken@example.com');
    const input = { email: 'new@example.com', name: 'N', password: PASSWORD, zone: 'Europe/Berlin', ...change };
    const { errors } = await installation.aBrowser().ask(CREATE_ACCOUNT, { input });
    expect(errors?.[0]?.extensions.refusal).toBe(refusal);
    expect(errors?.[0]?.message).toMatch(/\.$/);
  });

  it('refuses a wrong password and an unknown address in the same words', async () => {
    await installation.aMember('known@example.com');
    const browser = installation.aBrowser();
    const wrong = await browser.ask(SIGN_IN, { input: { email: 'known@example.com', password: 'not the password' } });
    const unknown = await browser.ask(SIGN_IN, { input: { email: 'nobody@example.com', password: 'not the password' } });
    expect(wrong.errors?.[0]).toEqual({ ...unknown.errors?.[0] });
    expect(wrong.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('stops guessing after ten failures, even with the right password', async () => {
    await installation.aMember('guessed@example.com');
    const guess = (password: string) =>
      installation
        .aBrowser()
        .ask(SIGN_IN, { input: { email: 'guessed@example.com', password } }, { 'x-forwarded-for': '192.0.2.7' });
    for (let attempt = 0; attempt < 10; attempt++) await guess('not the password');
    expect((await guess(PASSWORD)).errors?.[0]?.extensions.refusal).toBe('TOO_MANY_FAILURES');
  });

  it('gives a new token at every sign-in', async () => {
    const first = await installation.aMember('twice@example.com');
    const second = installation.aBrowser();
    second.cookie = first.cookie;
    await second.ask(SIGN_IN, { input: { email: 'twice@example.com', password: PASSWORD } });
    expect(second.cookie).not.toBe(first.cookie);
  });
});

describe('signing out', () => {
  it('ends the session, and the old cookie opens nothing', async () => {
    const browser = await installation.aMember();
    const old = browser.cookie;
    await browser.ask('mutation { signOut }');
    browser.cookie = old;
    expect((await browser.ask(ME)).errors?.[0]?.extensions.refusal).toBe('NOT_SIGNED_IN');
  });

  it('everywhere ends every browser within a second', async () => {
    const one = await installation.aMember('everywhere@example.com');
    const other = installation.aBrowser();
    await other.ask(SIGN_IN, { input: { email: 'everywhere@example.com', password: PASSWORD } });
    await one.ask('mutation { signOutEverywhere }');
    await sleep(SECOND);
    expect((await other.ask(ME)).errors?.[0]?.extensions.refusal).toBe('NOT_SIGNED_IN');
  });

  it('happens to every browser when the password changes', async () => {
    const one = await installation.aMember('changed@example.com');
    const other = installation.aBrowser();
    await other.ask(SIGN_IN, { input: { email: 'changed@example.com', password: PASSWORD } });
    const change = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) }';
    expect((await one.ask(change, { input: { current: PASSWORD, next: 'four other words now' } })).errors).toBeUndefined();
    await sleep(SECOND);
    expect((await other.ask(ME)).errors?.[0]?.extensions.refusal).toBe('NOT_SIGNED_IN');
    const again = await other.ask(SIGN_IN, { input: { email: 'changed@example.com', password: 'four other words now' } });
    expect(again.data.signIn.email).toBe('changed@example.com');
  });

  it('can end one other browser, but none of somebody else', async () => {
    const mine = await installation.aMember();
    const theirs = await installation.aMember();
    const { data } = await theirs.ask('{ sessions { id isCurrent } }');
    const end = 'mutation ($id: ID!) { endSession(id: $id) }';
    expect((await mine.ask(end, { id: data.sessions[0].id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await theirs.ask(ME)).errors).toBeUndefined();
  });
});

describe('who the owner is', () => {
  const NAME = 'mutation ($name: String!) { changeName(name: $name) { name email } }';
  const EMAIL = 'mutation ($input: ChangeEmailInput!) { changeEmail(input: $input) { name email } }';
  const signIn = (email: string) => installation.aBrowser().ask(SIGN_IN, { input: { email, password: PASSWORD } });

  it('changes in name at once', async () => {
    const mara = await installation.aMember();
    expect((await mara.ask(NAME, { name: '  Mara Lindt-Okafor ' })).data.changeName.name).toBe('Mara Lindt-Okafor');
    expect((await mara.ask(ME)).data.me.name).toBe('Mara Lindt-Okafor');
    expect((await mara.ask(NAME, { name: ' ' })).errors?.[0]?.extensions.refusal).toBe('TEXT_MISSING');
  });

  it('signs in with another address after the password was given, and no longer with the old one', async () => {
    const mara = await installation.aMember('before@example.com');
    const { data } = await mara.ask(EMAIL, { input: { email: ' After@Example.com', password: PASSWORD } });
    expect(data.changeEmail.email).toBe('after@example.com');
    expect((await mara.ask(ME)).data.me.email).toBe('after@example.com');
    expect((await signIn('after@example.com')).data.signIn.email).toBe('after@example.com');
    expect((await signIn('before@example.com')).errors?.[0]?.extensions.refusal).toBe('BAD_CREDENTIALS');
  });

  it.each([
    ['a wrong password', { password: 'not the password' }, 'BAD_CREDENTIALS'],
    ['somebody else’s address', { email: 'somebody@example.com' }, 'ADDRESS_TAKEN'],
    ['no address', { email: 'not an address' }, 'BAD_ADDRESS'],
  ])('keeps the address with %s', async (_, change, refusal) => {
    if (refusal === 'ADDRESS_TAKEN') await installation.aMember('somebody@example.com');
    const mara = await installation.aMember();
    const { email } = (await mara.ask(ME)).data.me;
    const input = { email: 'another@example.com', password: PASSWORD, ...change };
    expect((await mara.ask(EMAIL, { input })).errors?.[0]?.extensions.refusal).toBe(refusal);
    expect((await mara.ask(ME)).data.me.email).toBe(email);
  });

  it('gives one address to one of two who want it at once', async () => {
    const both = await Promise.all([installation.aMember(), installation.aMember()]);
    const input = { email: 'wanted@example.com', password: PASSWORD };
    const answers = await Promise.all(both.map((one) => one.ask(EMAIL, { input })));
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.refusal).sort()).toEqual(['ADDRESS_TAKEN', undefined]);
  });

  it('is not open to guessing by a browser that was left signed in', async () => {
    const mara = await installation.aMember();
    const guess = (password: string) => mara.ask(EMAIL, { input: { email: 'thief@example.com', password } });
    for (let attempt = 0; attempt < 10; attempt++) await guess('not the password');
    expect((await guess(PASSWORD)).errors?.[0]?.extensions.refusal).toBe('TOO_MANY_FAILURES');
  });

  it('leaves a trace that it was changed, and none of what was written', async () => {
    const mara = await installation.aMember();
    await mara.ask(NAME, { name: 'A Secret Name' });
    await mara.ask(EMAIL, { input: { email: 'secret@example.com', password: PASSWORD } });
    const { data } = await mara.ask('{ me { id } }');
    const entries = await installation.storage.asSuperuser<{ action: string }>(
      'select action, subject from audit_log where owner_id = $1 order by id',
      [data.me.id],
    );
    expect(entries.map(({ action }) => action)).toEqual(expect.arrayContaining(['changeName', 'changeEmail']));
    expect(JSON.stringify(entries)).not.toMatch(/secret|password/i);
  });
});

describe('settings', () => {
  const CHANGE =
    'mutation ($input: ChangeSettingsInput!) { changeSettings(input: $input) { zone hour effortBudget digestAddress } }';

  it('change what is said and leave the rest', async () => {
    const browser = await installation.aMember();
    const { data } = await browser.ask(CHANGE, { input: { hour: 17, digestAddress: 'mara@example.org' } });
    expect(data.changeSettings).toMatchObject({
      zone: 'Europe/Berlin',
      hour: 17,
      digestAddress: 'mara@example.org',
      effortBudget: 5,
    });
  });

  it.each([
    [{ hour: 24 }, 'OUT_OF_RANGE'],
    [{ effortBudget: 0 }, 'OUT_OF_RANGE'],
    [{ zone: 'Mars/Olympus' }, 'UNKNOWN_ZONE'],
    [{ digestAddress: 'a@b\r\nBcc: c@d' }, 'BAD_ADDRESS'],
  ])('refuse %j', async (input, refusal) => {
    const browser = await installation.aMember();
    expect((await browser.ask(CHANGE, { input })).errors?.[0]?.extensions.refusal).toBe(refusal);
  });
});

describe('an API key', () => {
  const MAKE = 'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret apiKey { id name scope } } }';

  it('lets a program read, and write only where it may', async () => {
    const browser = await installation.aMember();
    const { data } = await browser.ask(MAKE, { input: { name: 'dashboard', scope: 'READ' } });
    const program = installation.aBrowser();
    const bearer = { authorization: `Bearer ${data.createApiKey.secret}` };
    expect((await program.ask(ME, {}, bearer)).data.me.name).toBe('Mara Lindt');
    const write = await program.ask(MAKE, { input: { name: 'more', scope: 'WRITE' } }, bearer);
    expect(write.errors?.[0]?.extensions.refusal).toBe('READ_ONLY');
  });

  it('is out as soon as it is revoked', async () => {
    const browser = await installation.aMember();
    const { data } = await browser.ask(MAKE, { input: { name: 'dashboard', scope: 'WRITE' } });
    await browser.ask('mutation ($id: ID!) { revokeApiKey(id: $id) }', { id: data.createApiKey.apiKey.id });
    const answer = await installation.aBrowser().ask(ME, {}, { authorization: `Bearer ${data.createApiKey.secret}` });
    expect(answer.errors?.[0]?.extensions.refusal).toBe('NOT_SIGNED_IN');
  });

  it('is stored as a hash only', async () => {
    const browser = await installation.aMember();
    const { data } = await browser.ask(MAKE, { input: { name: 'dashboard', scope: 'WRITE' } });
    const rows = await installation.storage.asSuperuser<{ row: string }>('select api_key::text as row from api_key');
    expect(rows.some(({ row }) => row.includes(data.createApiKey.secret))).toBe(false);
  });
});

describe('deleting an account', () => {
  it('asks for the password and leaves no row of the owner behind', async () => {
    const browser = await installation.aMember('gone@example.com');
    const { data } = await browser.ask('{ me { id } }');
    const erase = 'mutation ($password: String!) { deleteAccount(password: $password) }';
    expect((await browser.ask(erase, { password: 'wrong' })).errors?.[0]?.extensions.refusal).toBe('BAD_CREDENTIALS');
    expect((await browser.ask(erase, { password: PASSWORD })).data.deleteAccount).toBe(true);
    const tables = await installation.storage.asSuperuser<{ name: string; column: string }>(
      `select c.oid::regclass::text as name, a.attname as column from pg_class c join pg_attribute a on a.attrelid = c.oid
       where a.attname in ('owner_id', 'account_id') and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`,
    );
    for (const { name, column } of tables) {
      expect([name, await installation.storage.asSuperuser(`select from ${name} where ${column} = $1`, [data.me.id])]).toEqual([
        name,
        [],
      ]);
    }
  });
});

describe('another site', () => {
  it('cannot write in the name of whoever is signed in', async () => {
    const browser = await installation.aMember();
    const answer = await browser.ask('mutation { signOutEverywhere }', {}, { origin: 'https://elsewhere.example' });
    expect(answer.errors?.[0]?.extensions.refusal).toBe('WRONG_ORIGIN');
    expect((await browser.ask(ME)).errors).toBeUndefined();
  });

  it('cannot send a query as a link or a form', async () => {
    const link = await installation.api.inject({ method: 'GET', url: '/graphql?query={me{email}}' });
    const form = await installation.api.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'query={me{email}}',
    });
    expect([link.statusCode, form.statusCode]).toEqual([405, 400]);
  });
});
