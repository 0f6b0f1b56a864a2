import { bornOn, type Described } from '#identity';
import { readArchive, type ReadContext } from '#importers';
import type { ImportChunk, ImportRepository, KnownContact, StandingFact } from '#persistence';
import type { ImportBatchId, OwnerId, PersonRecord } from '#vocabulary';
import { knownPeople } from './known-people.js';
import type { KeyedRecord } from './keyed-record.js';
import type { OpenImport } from './open-import.js';
import { type FieldChange, jobChange, personChanges } from './person-changes.js';
import { type ChunkSettings, planChunk, type PlannedPerson } from './plan-chunk.js';
import { type RunOfRows, runsOfRows } from './runs-of-rows.js';

/** Enough that round trips do not count, few enough that memory does not. */
const RECORDS_PER_RUN = 5_000;

/** One run of an archive and all that follows from it. */
export interface PlannedRun {
  readonly run: RunOfRows;
  readonly chunk: ImportChunk;
  readonly people: readonly PlannedPerson[];
  readonly changes: readonly PersonChange[];
  /** What each record said before this import, by key, as a hash. */
  readonly standing: ReadonlyMap<string, string>;
}

export interface PersonChange {
  readonly planned: PlannedPerson;
  readonly fields: readonly FieldChange[];
}

export interface PlanningSettings extends ReadContext, Omit<ChunkSettings, 'batchId'> {
  readonly owner: OwnerId;
  readonly batch: ImportBatchId;
}

/**
 * Reads an opened archive to its end and decides, run by run, what it writes; writes nothing. Asks the database only what
 * stood before this import began, so that reading again decides the same.
 */
export async function* plannedRuns(
  open: OpenImport,
  known: readonly KnownContact[],
  imports: ImportRepository,
  settings: PlanningSettings,
): AsyncGenerator<PlannedRun> {
  const { owner, batch } = settings;
  const roster = knownPeople(
    known.map((contact) => ({ contact: contact.contactId, personas: contact.personaIds, described: describedOf(contact) })),
  );
  const rows = readArchive(open.archive, settings);
  const asked = (keys: readonly string[]) => imports.standingBefore(owner, batch, keys);
  for await (const { run, records, standing } of withStanding(runsOfRows(rows, RECORDS_PER_RUN), asked)) {
    const { chunk, people } = planChunk(run, records, standing, roster, { ...settings, batchId: batch });
    const changed = people.filter((person) => person.isChange);
    const facts =
      changed.length === 0
        ? new Map<string, StandingFact>()
        : await imports.factsBefore(
            owner,
            batch,
            changed.map(({ keyed }) => keyed.key),
          );
    const compared = changed.flatMap((planned) => comparedWith(facts.get(planned.keyed.key), planned, settings.seenAt));
    const rowsExpected = Math.round(run.rowsRead / Math.max(open.progress(), 0.01));
    yield {
      run,
      chunk: { ...chunk, rowsExpected, jobChanges: compared.flatMap(({ job }) => job ?? []) },
      people,
      changes: compared.map(({ planned, fields }) => ({ planned, fields })),
      standing,
    };
  }
}

/** A contact as the roster remembers it. */
function describedOf({ personas, name, company, role, location, birthday }: KnownContact): Described {
  return { personas, name, company, role, location, details: bornOn(birthday) };
}

interface RunWithStanding {
  readonly run: RunOfRows;
  readonly records: readonly KeyedRecord[];
  readonly standing: ReadonlyMap<string, string>;
}

/** While the database looks up what stood, the next run is read. */
async function* withStanding(
  runs: AsyncIterable<RunOfRows>,
  standingOf: (keys: readonly string[]) => Promise<ReadonlyMap<string, string>>,
): AsyncGenerator<RunWithStanding> {
  let ahead: { run: RunOfRows; records: readonly KeyedRecord[]; standing: Promise<ReadonlyMap<string, string>> } | null = null;
  for await (const run of runs) {
    const records = run.kept.flatMap((row) => row.records);
    const standing = standingOf(records.map((record) => record.key));
    // Whatever fails is heard of when its turn comes, not before.
    standing.catch(() => undefined);
    if (ahead !== null) yield { ...ahead, standing: await ahead.standing };
    ahead = { run, records, standing };
  }
  if (ahead !== null) yield { ...ahead, standing: await ahead.standing };
}

function comparedWith(standing: StandingFact | undefined, planned: PlannedPerson, seenAt: Date) {
  const { record } = planned.keyed;
  if (standing === undefined || standing.fact === null || record.kind !== 'person') return [];
  const before = JSON.parse(standing.fact) as PersonRecord;
  // An older export that comes later says what was, not what changed.
  const jobs = standing.seenAt < seenAt ? jobChange(before, record) : null;
  const job = jobs === null ? null : { contactId: planned.contactId, ...jobs };
  return [{ planned, fields: personChanges(before, record), job }];
}
