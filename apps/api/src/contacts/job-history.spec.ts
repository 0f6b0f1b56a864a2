import { describe, expect, it } from '@jest/globals';
import { jobHistory, type JobStatement } from './job-history.js';

function said(importId: string, day: string, job: { company?: string; role?: string }, isChosen: boolean): JobStatement[] {
  const seenAt = new Date(`${day}T10:00:00Z`);
  return Object.entries(job).map(([field, value]) => ({ field, value, seenAt, isChosen, recordKey: 'record', importId }));
}

const own = (field: string, value: string): JobStatement => ({
  ...{ field, value, seenAt: new Date('2026-03-02'), isChosen: true, recordKey: null, importId: null },
});

describe('job history', () => {
  it('is one job an export, the one shown first, and says how long it was seen', () => {
    const jobs = jobHistory([
      ...said('third', '2026-01-01', { company: 'Contoso', role: 'Head of Platform' }, true),
      ...said('second', '2025-06-01', { company: 'Fabrikam', role: 'Engineer' }, false),
      ...said('first', '2024-01-01', { company: 'fabrikam', role: 'Engineer' }, false),
    ]);
    expect(jobs).toEqual([
      { company: 'Contoso', role: 'Head of Platform', firstSeenOn: '2026-01-01', lastSeenOn: '2026-01-01', isCurrent: true },
      { company: 'Fabrikam', role: 'Engineer', firstSeenOn: '2024-01-01', lastSeenOn: '2025-06-01', isCurrent: false },
    ]);
  });

  it('begins with the job the owner says they have, though no source knows it', () => {
    const jobs = jobHistory([own('company', 'Northwind'), ...said('first', '2024-01-01', { company: 'Fabrikam' }, false)]);
    expect(jobs.map((job) => [job.company, job.isCurrent, job.firstSeenOn])).toEqual([
      ['Northwind', true, null],
      ['Fabrikam', false, '2024-01-01'],
    ]);
  });

  it('is empty when nobody says anything', () => {
    expect(jobHistory([])).toEqual([]);
  });
});
