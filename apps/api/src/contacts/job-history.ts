import { type CalendarDate, utcDateOf } from '#vocabulary';

/** A statement about company or role; one record of one import says both of one job. */
export interface JobStatement {
  readonly field: string;
  readonly value: string;
  readonly seenAt: Date;
  readonly isChosen: boolean;
  readonly recordKey: string | null;
  readonly importId: string | null;
}

export interface JobHeld {
  readonly company: string | null;
  readonly role: string | null;
  readonly firstSeenOn: CalendarDate | null;
  readonly lastSeenOn: CalendarDate | null;
  readonly isCurrent: boolean;
}

/** The jobs statements speak of, each once, however many exports say so: the one shown first, then the latest seen. */
export function jobHistory(statements: readonly JobStatement[]): JobHeld[] {
  const shown = {
    company: statements.find(({ field, isChosen }) => field === 'company' && isChosen)?.value ?? null,
    role: statements.find(({ field, isChosen }) => field === 'role' && isChosen)?.value ?? null,
  };
  const jobs = new Map<string, JobHeld>();
  for (const job of jobsSaid(statements)) {
    const known = jobs.get(keyOf(job));
    jobs.set(keyOf(job), known === undefined ? job : joined(known, job));
  }
  const current = jobs.get(keyOf(shown)) ?? { ...shown, firstSeenOn: null, lastSeenOn: null };
  const isEmployed = shown.company !== null || shown.role !== null;
  jobs.delete(keyOf(shown));
  const past = [...jobs.values()].sort((one, other) => (other.lastSeenOn ?? '').localeCompare(one.lastSeenOn ?? ''));
  return isEmployed ? [{ ...current, isCurrent: true }, ...past] : past;
}

/** Company and role that one record of one import names together. */
function jobsSaid(statements: readonly JobStatement[]): JobHeld[] {
  const said = new Map<string, JobHeld>();
  for (const { field, value, seenAt, recordKey, importId } of statements) {
    if ((field !== 'company' && field !== 'role') || recordKey === null) continue;
    const key = `${importId ?? ''} ${recordKey}`;
    const seenOn = utcDateOf(seenAt);
    const nothing = { company: null, role: null, firstSeenOn: seenOn, lastSeenOn: seenOn, isCurrent: false };
    said.set(key, { ...(said.get(key) ?? nothing), [field]: value });
  }
  return [...said.values()];
}

function joined(one: JobHeld, other: JobHeld): JobHeld {
  const [first] = [one.firstSeenOn, other.firstSeenOn].filter((day) => day !== null).sort();
  const last = [one.lastSeenOn, other.lastSeenOn]
    .filter((day) => day !== null)
    .sort()
    .at(-1);
  return { ...one, firstSeenOn: first ?? null, lastSeenOn: last ?? null };
}

const keyOf = ({ company, role }: Pick<JobHeld, 'company' | 'role'>): string =>
  `${company?.toLowerCase() ?? ''}\n${role?.toLowerCase() ?? ''}`;
