import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Export, zipOf } from './an-export.js';
import { atRest, commit, upload } from './an-import.js';
import { anInstallation, type Installation } from './an-installation.js';
import { ownerOf } from './rows-of-owner.js';
import { thereAndBack } from './there-and-back.js';

/** Exports of invented people, and how many of their rows cannot be read. */
const EXPORTS = [
  ['teal', '2025', 0],
  ['huntr', '2024-full', 0],
  ['hubspot', '2025-contacts-and-deals', 0],
  ['pipedrive', '2025-items', 0],
  ['attio', '2025-views', 0],
  ['apollo', '2025', 0],
  ['monica', '4-preview-1', 1],
  ['twenty', '2025', 0],
  ['dex', 'fields-of-its-interface', 0],
  ['folk', 'fields-of-its-interface', 0],
  ['atomic-crm', '2025-whole', 0],
] as const;

let installation: Installation;

beforeAll(async () => {
  installation = await anInstallation();
  await installation.aWorker();
});

afterAll(() => installation.close());

async function exportOf(platform: string, fixture: string): Promise<Export> {
  const folder = join(import.meta.dirname, '../../libs/importers/src', platform, 'fixtures', fixture);
  const files = readdirSync(folder).sort();
  return { name: `${platform}.zip`, bytes: await zipOf(files.map((name) => [name, readFileSync(join(folder, name))])) };
}

describe.each(EXPORTS)('an export of %s', (platform, fixture, problems) => {
  it(
    'is known without a question, committed, changes nothing the second time, and is taken back',
    async () =>
      thereAndBack(installation, await exportOf(platform, fixture), {
        previewed(seen) {
          expect(seen).toMatchObject({ platform, columns: null });
        },
        committed(report) {
          expect(report.problems).toBe(problems);
          expect(report.kept).toBeGreaterThan(0);
        },
      }),
    240_000,
  );
});

describe('what a contact program knew', () => {
  it('is with the contact: the deal as a candidate, the task as a promise, the call as an exchange', async () => {
    const member = await installation.aMember();
    await atRest(member, await upload(installation, member, await exportOf('hubspot', '2025-contacts-and-deals'), true));
    const owner = await ownerOf(member);
    const found = (sql: string) => installation.storage.asSuperuser(sql, [owner]);
    expect(
      await found(`select o.title, o.kind, o.stage, o.state, c.value from opportunity o
        join persona c on c.owner_id = o.owner_id and c.id = o.persona_id where o.owner_id = $1 order by o.title`),
    ).toEqual([
      { title: 'Kiln repair', kind: 'contract', stage: 'lead', state: 'candidate', value: 'cyra@kiln.example' },
      { title: 'New looms for Leeds', kind: 'contract', stage: 'lead', state: 'candidate', value: 'ada-okafor' },
    ]);
    expect(
      await found(
        `select split_part(text, E'\\n', 1) what, due_on::text, kept_at is not null done from promise where owner_id = $1 order by due_on`,
      ),
    ).toEqual([
      { what: 'Thank her', due_on: '2025-03-06', done: true },
      { what: 'Send the offer', due_on: '2025-03-10', done: false },
    ]);
    expect(await found(`select channel, precision from interaction where owner_id = $1 order by at`)).toEqual([
      { channel: 'call', precision: 'minute' },
      { channel: 'other', precision: 'minute' },
    ]);
  });
});

describe('a list of jobs from a program nobody knows', () => {
  it('is shown with a guess, and gives candidates', async () => {
    const member = await installation.aMember();
    const table = 'Company,Position,Status,Date applied,Link\nKiln,Potter,Interview,2025-03-01,https://kiln.example/1\n';
    const id = await upload(installation, member, { name: 'jobs.csv', bytes: Buffer.from(table) });
    const previewed = await atRest(member, id);
    expect(previewed.columns.map(({ role }) => role)).toEqual([
      ...['COMPANY', 'OPPORTUNITY_TITLE', 'OPPORTUNITY_STAGE', 'APPLIED_ON', 'OPPORTUNITY_URL'],
    ]);
    await commit(member, id);
    const jobs = `select kind, stage, title, company, details, at::date::text as on from opportunity where owner_id = $1`;
    expect(await installation.storage.asSuperuser(jobs, [await ownerOf(member)])).toEqual([
      { kind: 'job', stage: 'applied', title: 'Potter', company: 'Kiln', details: 'Stage: Interview', on: '2025-03-01' },
    ]);
  });
});
