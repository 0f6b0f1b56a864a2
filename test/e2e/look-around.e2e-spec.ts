import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anInstallation, type Browser, type Installation } from './an-installation.js';

let installation: Installation;
let visitor: Browser;

beforeAll(async () => {
  installation = await anInstallation();
  await installation.aWorker();
  visitor = installation.aBrowser();
  const { errors } = await visitor.ask('mutation { lookAround(zone: "Europe/Berlin") { id } }');
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
}, 60_000);

afterAll(() => installation.close());

describe('looking around', () => {
  it('says before sign-in that one can, and that nobody has an account yet', async () => {
    const { data } = await installation.aBrowser().ask('{ installation { hasAccounts canLookAround } }');
    expect(data.installation).toEqual({ hasAccounts: false, canLookAround: true });
  });

  it('shows a network that came in by three imports whose numbers add up', async () => {
    const { data } = await visitor.ask(
      '{ me { isSample } imports { edges { node { title state report { read kept setAside problems } } } } contacts { totalCount } }',
    );
    expect(data.me.isSample).toBe(true);
    const imports: any[] = data.imports.edges.map((edge: any) => edge.node);
    expect(imports.map(({ state }) => state)).toEqual(['COMMITTED', 'COMMITTED', 'COMMITTED']);
    for (const { report } of imports) expect(report.read).toBe(report.kept + report.setAside + report.problems);
    expect(data.contacts.totalCount).toBeGreaterThan(200);
  });

  it('suggests five people with reasons and a first line, and knows who changed jobs', async () => {
    const { data } = await visitor.ask(`{ slate { suggestions { reasons openingLine contact { name } } }
      contacts(filter: { hasJobChange: true }) { totalCount } }`);
    expect(data.slate.suggestions).toHaveLength(5);
    for (const { reasons, openingLine } of data.slate.suggestions) {
      expect(reasons[0]).not.toBe('');
      expect(openingLine).toMatch(/^(Hi|Hello)/);
    }
    expect(data.contacts.totalCount).toBeGreaterThan(3);
  });

  it('has jobs and contracts on its boards, a forecast, and candidates that wait', async () => {
    const { data } = await visitor.ask(`{ boards { kind stages { count } } today { dueSteps { id } }
      incomeForecast { deals total { p50 p90 } concentration { largestClient } }
      opportunities(state: CANDIDATE) { totalCount } }`);
    for (const { stages } of data.boards) {
      expect(stages.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBeGreaterThan(3);
    }
    expect(data.incomeForecast).toMatchObject({ deals: 3, concentration: { largestClient: 'Saltmarsh Analytics' } });
    expect(data.incomeForecast.total.p90).toBeGreaterThan(data.incomeForecast.total.p50);
    expect(data.today.dueSteps.length).toBeGreaterThan(2);
    expect(data.opportunities.totalCount).toBeGreaterThan(5);
  });

  it('is a network of one’s own: the next visitor has another', async () => {
    const next = installation.aBrowser();
    await next.ask('mutation { lookAround { id } }');
    const [mine, theirs] = await Promise.all([visitor.ask('{ me { id } }'), next.ask('{ me { id } }')]);
    expect(mine.data.me.id).not.toBe(theirs.data.me.id);
  });
});
