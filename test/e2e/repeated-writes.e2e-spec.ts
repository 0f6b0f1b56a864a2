import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IdempotencyRepository } from '#persistence';
import { ForgottenKeys } from '../../apps/api/src/graphql/forgotten-keys.service.js';
import { NOT_REPEATABLE } from '../../apps/api/src/graphql/repeatable-writes.js';
import { anInstallation, type Answer, type Browser, type Installation, PASSWORD } from './an-installation.js';

let installation: Installation;
let member: Browser;

beforeAll(async () => {
  installation = await anInstallation();
  member = await installation.aMember();
});

afterAll(() => installation.close());

const CREATE = 'mutation ($name: String!) { createContact(input: { name: $name }) { id name } }';

function create(browser: Browser, name: string, key: string): Promise<Answer> {
  return browser.ask(CREATE, { name }, { 'idempotency-key': key });
}

async function namesOf(browser: Browser): Promise<string[]> {
  const { data } = await browser.ask('{ contacts(first: 100) { edges { node { name } } } }');
  return data.contacts.edges.map((edge: { node: { name: string } }) => edge.node.name);
}

const refusalOf = (answer: Answer) => answer.errors?.[0]?.extensions.refusal;

describe('a write with an Idempotency-Key', () => {
  it('has one effect and one answer, sent a hundred times one after the other', async () => {
    const answers = [];
    for (let time = 0; time < 100; time += 1) answers.push(await create(member, 'Ana Once', 'one-by-one'));
    expect(new Set(answers.map((answer) => JSON.stringify(answer.data))).size).toBe(1);
    expect((await namesOf(member)).filter((name) => name === 'Ana Once')).toHaveLength(1);
  });

  it('has one effect and one answer, sent a hundred times at once', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => create(member, 'Ben Once', 'all-at-once')));
    expect(new Set(answers.map((answer) => JSON.stringify(answer.data))).size).toBe(1);
    expect(answers[0]?.data.createContact.name).toBe('Ben Once');
    expect((await namesOf(member)).filter((name) => name === 'Ben Once')).toHaveLength(1);
  });

  it('is refused when the key came with another body', async () => {
    await create(member, 'Carla', 'carla');
    expect(refusalOf(await create(member, 'Somebody else', 'carla'))).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(await namesOf(member)).not.toContain('Somebody else');
  });

  it('meets no key of another owner', async () => {
    await create(member, 'Mine', 'the same key');
    const other = await installation.aMember();
    await create(member, 'Mine', 'same');
    expect((await create(other, 'Theirs', 'same')).data.createContact.name).toBe('Theirs');
  });

  it('gives the same refusal again', async () => {
    const answers = [await create(member, ' ', 'nameless'), await create(member, ' ', 'nameless')];
    expect(answers.map(refusalOf)).toEqual(['TEXT_MISSING', 'TEXT_MISSING']);
  });

  it('may be sent again when its sender was not allowed to write', async () => {
    const foreign = { 'idempotency-key': 'from-elsewhere', origin: 'http://elsewhere.test' };
    expect(refusalOf(await member.ask(CREATE, { name: 'Dora' }, foreign))).toBe('WRONG_ORIGIN');
    expect((await create(member, 'Dora', 'from-elsewhere')).data.createContact.name).toBe('Dora');
  });

  it('is told so when the answer was too long to keep', async () => {
    const owner = (await member.ask('{ me { id } }')).data.me.id;
    await create(member, 'Long', 'long');
    await new IdempotencyRepository(installation.storage.database).keep(owner, 'long', 'x'.repeat(100_000));
    expect(refusalOf(await create(member, 'Long', 'long'))).toBe('ANSWER_NOT_KEPT');
  });

  it.each(['', 'with a blank', 'x'.repeat(256), 'ümlaut'])('is refused with a key nobody could mean: “%s”', async (key) => {
    expect(refusalOf(await create(member, 'Nobody', key))).toBe('BAD_IDEMPOTENCY_KEY');
  });

  it('is carried out anew after a day, when the key is gone', async () => {
    await create(member, 'Each day', 'daily');
    await installation.storage.asSuperuser(
      `update idempotency_key set claimed_at = claimed_at - interval '25 hours' where key = 'daily'`,
    );
    await create(member, 'Each day', 'daily');
    expect((await namesOf(member)).filter((name) => name === 'Each day')).toHaveLength(2);
    await installation.storage.asSuperuser(`update idempotency_key set claimed_at = claimed_at - interval '25 hours'`);
    await installation.api.get(ForgottenKeys, { strict: false }).forget();
    expect(await installation.storage.asSuperuser('select key from idempotency_key')).toEqual([]);
  });
});

describe('what deals in secrets', () => {
  it.each([
    ['mutation { createApiKey(input: { name: "a", scope: READ }) { secret } }'],
    ['mutation { renewCalendarFeed { url } }'],
    [`mutation { deleteAccount(password: "${PASSWORD}") }`],
    ['mutation { ...hidden } fragment hidden on Mutation { signOut }'],
  ])('takes no key and leaves no trace: %s', async (query) => {
    expect(refusalOf(await member.ask(query, {}, { 'idempotency-key': 'secret' }))).toBe('NOT_REPEATABLE');
    expect(await installation.storage.asSuperuser(`select key from idempotency_key where key = 'secret'`)).toEqual([]);
  });

  it('is everything in the schema that takes a password or gives a secret', async () => {
    const { data } = await member.ask(`{ __schema { mutationType { fields { name
      args { name type { name ofType { name inputFields { name } } } } type { name ofType { name fields { name } } } } } } }`);
    const fields: { name: string }[] = data.__schema.mutationType.fields;
    const secretive = fields.filter((field) => /"(password|current|secret|CalendarFeed)"/.test(JSON.stringify(field)));
    expect(secretive.map(({ name }) => name).filter((name) => !NOT_REPEATABLE.has(name))).toEqual([]);
    expect([...NOT_REPEATABLE].filter((name) => !fields.some((field) => field.name === name))).toEqual([]);
  });
});
