import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aNetwork } from './a-network.js';
import { anInstallation, type Browser, type Installation } from './an-installation.js';

let installation: Installation;

beforeAll(async () => {
  installation = await anInstallation();
});

afterAll(() => installation.close());

const LIST = `query ($first: Int, $after: String, $filter: ContactFilterInput, $sort: ContactSort) {
  contacts(first: $first, after: $after, filter: $filter, sort: $sort) {
    edges { cursor node { id name company strength { value step } } } pageInfo { hasNextPage endCursor } totalCount } }`;

interface Edge {
  readonly cursor: string;
  readonly node: { readonly name: string; readonly strength: { readonly value: number | null } };
}

const edgesOf = (data: any): Edge[] => data.contacts.edges;
const namesOf = (data: any): string[] => edgesOf(data).map((edge) => edge.node.name);

async function names(member: Browser, variables: Record<string, unknown>): Promise<string[]> {
  const { data, errors } = await member.ask(LIST, variables);
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return namesOf(data);
}

/** Every name of a list, page by page. */
async function everyone(member: Browser, first: number, variables: Record<string, unknown>): Promise<string[]> {
  const found: string[] = [];
  for (let after: string | null = null; ;) {
    const { data, errors } = await member.ask(LIST, { ...variables, first, after });
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    found.push(...namesOf(data));
    if (!data.contacts.pageInfo.hasNextPage) return found;
    after = data.contacts.pageInfo.endCursor;
  }
}

describe('the list of contacts', () => {
  let member: Browser;

  beforeAll(async () => {
    member = await installation.aMember();
    await aNetwork(installation.storage, member, [
      {
        name: 'Ana Ruiz',
        company: 'Contoso',
        role: 'Head of Platform',
        wrote: ['2026-01-05', '2026-01-12'],
        heard: ['2026-01-06'],
      },
      { name: 'Ben Okafor', company: 'Fabrikam', wrote: ['2024-05-01'] },
      { name: 'Zoë Lindt', company: 'contoso', email: 'zoe@example.org' },
      { name: 'Ćiro Anić', company: null, heard: ['2025-11-11'] },
      { name: '100% Percy_Under', company: 'Back\\slash & Sons' },
    ]);
  });

  it('comes by name, whatever the accents, and is counted', async () => {
    const { data } = await member.ask(LIST, {});
    expect(namesOf(data)).toEqual([...['100% Percy_Under', 'Ana Ruiz', 'Ben Okafor', 'Ćiro Anić', 'Zoë Lindt']]);
    expect(data.contacts.totalCount).toBe(5);
  });

  it.each([
    ['zoe', ['Zoë Lindt']],
    ['LINDT zo', ['Zoë Lindt']],
    ['contoso plat', ['Ana Ruiz']],
    ['zoe@example', ['Zoë Lindt']],
    ['100%', ['100% Percy_Under']],
    ['y_u', ['100% Percy_Under']],
    ['back\\', ['100% Percy_Under']],
    ['an', ['Ana Ruiz', 'Ćiro Anić']],
    ['nobody at all', []],
  ])('finds “%s”', async (text, found) => {
    expect(await names(member, { filter: { text } })).toEqual(found);
  });

  it.each([
    [{ company: 'CONTOSO' }, ['Ana Ruiz', 'Zoë Lindt']],
    [{ neverContacted: true }, ['100% Percy_Under', 'Zoë Lindt']],
    [{ lastContactAfter: '2025-11-11' }, ['Ana Ruiz', 'Ćiro Anić']],
    [{ lastContactBefore: '2025-01-01' }, ['Ben Okafor']],
    [{ strength: ['NONE'] }, ['100% Percy_Under', 'Zoë Lindt']],
    [{ source: 'linkedin', text: 'okafor' }, ['Ben Okafor']],
    [{ source: 'github' }, []],
    [{ hasJobChange: true }, []],
    [{ tag: 'nobody has it' }, []],
  ])('shows only %j', async (filter, found) => {
    expect(await names(member, { filter })).toEqual(found);
  });

  it('orders by strength as the strength shown', async () => {
    const { data } = await member.ask(LIST, { sort: 'STRENGTH' });
    const values = edgesOf(data).map((edge) => edge.node.strength.value ?? -1);
    expect(values).toEqual([...values].sort((one, other) => other - one));
    expect(values[0]).toBeGreaterThan(0);
  });

  it('shows a stranger none of it', async () => {
    expect(await names(await installation.aMember(), { filter: { text: 'ana' } })).toEqual([]);
  });

  it.each([
    [{ first: 0 }, 'BAD_PAGE'],
    [{ first: 101 }, 'QUERY_TOO_COSTLY'],
    [{ after: 'not a cursor' }, 'BAD_PAGE'],
    [{ after: Buffer.from('["2026-01-01T00:00:00Z","x","not-an-id"]').toString('base64url') }, 'BAD_PAGE'],
    [{ filter: { lastContactAfter: '2026-02-30' } }, 'BAD_DAY'],
  ])('refuses %j', async (variables, refusal) => {
    const { errors } = await member.ask(LIST, variables);
    expect(errors?.[0]?.extensions.refusal).toBe(refusal);
  });

  it('offers labels, companies and the views the owner kept', async () => {
    await member.ask('mutation { saveView(name: "At Contoso", filter: "{}") { id } }');
    const { data } = await member.ask(
      '{ tags { label } companies(startingWith: "CON") { company contacts } savedViews { name } }',
    );
    expect(data).toEqual({ tags: [], companies: [{ company: 'Contoso', contacts: 2 }], savedViews: [{ name: 'At Contoso' }] });
  });
});

describe('paging', () => {
  it('shows everyone once under every order, however large the page', async () => {
    const member = await installation.aMember();
    const people = Array.from({ length: 61 }, (_, index) => ({
      name: `Same ${index % 7}`,
      company: index % 3 === 0 ? 'Contoso' : null,
      wrote: index % 2 === 0 ? [`2025-0${(index % 9) + 1}-15`] : [],
    }));
    await aNetwork(installation.storage, member, people);
    const all = people.map((person) => person.name).sort();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('NAME', 'LAST_CONTACT', 'STRENGTH', 'ADDED', null),
        fc.integer({ min: 1, max: 70 }),
        fc.constantFrom({}, { text: 'same' }),
        async (sort, first, filter) => {
          expect((await everyone(member, first, { sort, filter })).sort()).toEqual(all);
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('strength in the database', () => {
  it('is the strength of the library', async () => {
    const member = await installation.aMember();
    await aNetwork(installation.storage, member, [
      { wrote: ['2026-01-05', '2026-01-12', '2025-06-01'], heard: ['2026-01-06'] },
      { heard: ['2019-01-01', '2022-03-04'] },
      { wrote: ['2020-02-02'] },
    ]);
    const { data } = await member.ask(LIST, { sort: 'STRENGTH' });
    for (const { cursor, node } of edgesOf(data)) {
      const [, inDatabase] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
      expect(Number(inDatabase)).toBeCloseTo(node.strength.value ?? 0, 12);
    }
  });
});
