import type { PersonRecord } from '#vocabulary';

/** One field that a newer word about somebody says otherwise. */
export interface FieldChange {
  readonly field: 'name' | 'company' | 'role' | 'location' | 'headline' | 'email';
  readonly before: string | null;
  readonly after: string | null;
}

const OBSERVED = ['company', 'role', 'location', 'headline', 'email'] as const;

/** What two words about one person differ in, of what is shown of them. */
export function personChanges(before: PersonRecord, after: PersonRecord): FieldChange[] {
  const fields = OBSERVED.map((field) => ({ field, before: first(before, field), after: first(after, field) }));
  const name = { field: 'name' as const, before: before.name?.full ?? null, after: after.name?.full ?? null };
  return [name, ...fields].filter((change) => change.before !== change.after);
}

export interface JobsSeen {
  readonly fromCompany: string | null;
  readonly fromRole: string | null;
  readonly toCompany: string | null;
  readonly toRole: string | null;
}

/** @returns null where the job is the same, or one of the two words names none: silence is no change. */
export function jobChange(before: PersonRecord, after: PersonRecord): JobsSeen | null {
  const jobs = {
    fromCompany: first(before, 'company'),
    fromRole: first(before, 'role'),
    toCompany: first(after, 'company'),
    toRole: first(after, 'role'),
  };
  const isSame = jobs.fromCompany === jobs.toCompany && jobs.fromRole === jobs.toRole;
  const isSilent = (jobs.fromCompany === null && jobs.fromRole === null) || (jobs.toCompany === null && jobs.toRole === null);
  return isSame || isSilent ? null : jobs;
}

function first(person: PersonRecord, field: FieldChange['field']): string | null {
  return person.observations.find((observation) => observation.field === field)?.value ?? null;
}
