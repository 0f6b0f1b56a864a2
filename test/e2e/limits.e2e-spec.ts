import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, anInstallation, type Installation } from './an-installation.js';

let installation: Installation;
let member: Browser;

beforeAll(async () => {
  installation = await anInstallation();
  member = await installation.aMember();
});

afterAll(() => installation.close());

const repeated = (times: number, field: (index: number) => string) =>
  Array.from({ length: times }, (_, index) => field(index)).join(' ');

describe('a query that asks for too much', () => {
  it.each([
    ['aliases', `{ ${repeated(16, (index) => `a${index}: me { name }`)} }`],
    ['directives', `{ me { ${'name @include(if: true) '.repeat(11)} } }`],
    ['tokens', `{ me { ${'name '.repeat(1_001)} } }`],
  ])('is refused for its %s', async (measure, query) => {
    const { errors } = await member.ask(query);
    expect(errors?.map((error) => error.message).join()).toMatch(measure);
  });

  it.each([
    ['said', '{ contacts(first: 101) { edges { cursor } } }', {}],
    ['handed over', 'query ($first: Int) { contacts(first: $first) { edges { cursor } } }', { first: 101 }],
  ])('is refused for the size of a page, %s', async (_how, query, variables) => {
    const { errors } = await member.ask(query, variables);
    expect(errors?.[0]?.extensions.refusal).toBe('QUERY_TOO_COSTLY');
  });

  it('is not even read when fragments circle', async () => {
    const { errors } = await member.ask('{ me { ...a } } fragment a on Account { ...b } fragment b on Account { ...a }');
    expect(errors?.[0]?.message).toMatch(/Cannot spread fragment/);
  });

  it('is refused when queries come in a batch', async () => {
    const response = await installation.api.inject({ method: 'POST', url: '/graphql', payload: [{ query: '{ me { name } }' }] });
    expect(response.statusCode).toBe(400);
  });
});

describe('the schema', () => {
  it('is shown to members only', async () => {
    const introspection = '{ __schema { queryType { name } } }';
    expect((await installation.aBrowser().ask(introspection)).errors?.[0]?.extensions.refusal).toBe('NOT_SIGNED_IN');
    expect((await member.ask(introspection)).data.__schema.queryType.name).toBe('Query');
  });

  it('is not given away by suggestions', async () => {
    const { errors } = await installation.aBrowser().ask('{ mee { name } }');
    expect(errors?.[0]?.message).not.toMatch(/Did you mean/);
  });
});

describe('a query that comes again', () => {
  it('answers the same the first, second and third time', async () => {
    const query = 'query Again($with: Boolean!) { me { name settings @include(if: $with) { zone } } }';
    const answers = [
      await member.ask(query, { with: true }),
      await member.ask(query, { with: true }),
      await member.ask(query, { with: false }),
    ];
    expect(answers.map((answer) => answer.data.me)).toEqual([
      { name: 'Mara Lindt', settings: { zone: 'Europe/Berlin' } },
      { name: 'Mara Lindt', settings: { zone: 'Europe/Berlin' } },
      { name: 'Mara Lindt' },
    ]);
  });

  it('is refused after sign-out like the first time', async () => {
    const query = '{ me { email } }';
    const leaving = await installation.aMember();
    await leaving.ask(query);
    await leaving.ask(query);
    await leaving.ask('mutation { signOut }');
    expect((await leaving.ask(query)).errors?.[0]?.extensions.refusal).toBe('NOT_SIGNED_IN');
  });
});
