import { describe, expect, it } from '@jest/globals';
import type { ObservedField, PersonRecord } from '#vocabulary';
import { jobChange, personChanges } from './person-changes.js';

const mara = (said: Partial<Record<ObservedField, string>>, full = 'Mara Lindt'): PersonRecord => ({
  kind: 'person',
  sourceKey: 'linkedin:connection:mara-lindt',
  personas: [{ kind: 'linkedin', value: 'mara-lindt' }],
  name: { full, given: null, family: null, credentials: null },
  observations: Object.entries(said).map(([field, value]) => ({ field: field as ObservedField, value })),
});

describe('two words about one person', () => {
  it('differ in the fields that say otherwise, also where one says nothing', () => {
    const changes = personChanges(
      mara({ company: 'Fabrikam', email: 'mara@example.com' }),
      mara({ company: 'Contoso' }, 'Mara Ek'),
    );
    expect(changes).toEqual([
      { field: 'name', before: 'Mara Lindt', after: 'Mara Ek' },
      { field: 'company', before: 'Fabrikam', after: 'Contoso' },
      { field: 'email', before: 'mara@example.com', after: null },
    ]);
  });

  it('tell of a new job when company or role differ', () => {
    expect(jobChange(mara({ company: 'Fabrikam', role: 'Engineer' }), mara({ company: 'Fabrikam', role: 'Lead' }))).toEqual({
      fromCompany: 'Fabrikam',
      fromRole: 'Engineer',
      toCompany: 'Fabrikam',
      toRole: 'Lead',
    });
  });

  it('tell of no new job when one of them is silent about jobs', () => {
    expect(jobChange(mara({}), mara({ company: 'Contoso' }))).toBeNull();
    expect(jobChange(mara({ company: 'Fabrikam' }), mara({ location: 'Hamburg' }))).toBeNull();
  });
});
