import { describe, expect, it } from '@jest/globals';
import { fileOf, readAll } from '../fixtures/read-fixture.js';
import { guessMapping } from './guess-mapping.js';

describe('a list of jobs or deals that nobody knows', () => {
  it.each([
    [
      'with days',
      'Company,Position,Status,Salary,Date applied,Link,Notes',
      'company opportunityTitle opportunityStage opportunityAmount appliedOn opportunityUrl opportunityDetails',
    ],
    ['without days', 'Company,Position,Status,Notes', 'company opportunityTitle opportunityStage opportunityDetails'],
    [
      'with people',
      'Deal name,Stage,Deal value,Contact,Email',
      'opportunityTitle opportunityStage opportunityAmount fullName email',
    ],
    ['that is one of people with their pay', 'Name,Position,Salary,Status', 'fullName role ignore ignore'],
  ])('%s is guessed by its columns', (_, headers, roles) => {
    const { columns } = guessMapping(headers.split(','), []);
    expect(columns.map(({ role }) => role).join(' ')).toBe(roles);
  });

  it('gives an opportunity a row, with whoever is named', async () => {
    const table = 'Deal name,Stage,Deal value,Contact,Email,Company\nLooms,Won,1.200 €,Ada Lee,a@x.example,Kiln\n';
    const { records } = await readAll([fileOf('deals.csv', table)]);
    expect(records).toMatchObject([
      { kind: 'person', name: { full: 'Ada Lee' } },
      {
        ...{ kind: 'opportunity', opportunity: 'contract', stage: 'lead', title: 'Looms', company: 'Kiln' },
        ...{ contact: { name: { full: 'Ada Lee' } }, details: 'Stage: Won\nAmount: 1.200 €' },
      },
    ]);
  });

  it('has the month first where one day says so', async () => {
    const table = 'Company,Position,Date applied\nKiln,Potter,4/5/2025\nLoom,Weaver,4/25/2025\n';
    const { records } = await readAll([fileOf('jobs.csv', table)]);
    expect(records.map((record) => record.kind === 'opportunity' && record.at?.at.toISOString().slice(0, 10))).toEqual([
      '2025-04-05',
      '2025-04-25',
    ]);
  });
});
