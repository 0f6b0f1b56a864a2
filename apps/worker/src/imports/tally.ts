import type { ArchiveFile } from '#importers';
import type { ImportProblem } from '#persistence';
import type { FileCount, KindCount, SourceRecordKind } from '#vocabulary';
import type { PlannedRun } from './planned-runs.js';
import type { KeptRow } from './runs-of-rows.js';

/** What an import makes of a row or a record, compared with what stood before. */
export const FATES = ['new', 'changed', 'unchanged', 'repeated'] as const;
export type Fate = (typeof FATES)[number];

type RowCounts = Omit<FileCount, 'encoding' | 'isEncodingGuessed'>;
type Growing<Counted> = { -readonly [Field in keyof Counted]: Counted[Field] };

/** Every problem is counted; of each sort this many are listed. */
const LISTED_MAX = 5_000;

/** Counts an import while it is read. Every row falls under exactly one heading, so the numbers add up. */
export class Tally {
  private readonly perFile = new Map<string, Growing<RowCounts>>();
  private readonly rows: Record<Fate, number> = { new: 0, changed: 0, unchanged: 0, repeated: 0 };
  private readonly records = new Map<SourceRecordKind, Record<Fate, number>>();
  private readonly people = { new: 0, changed: 0, matched: 0, possible: 0, jobChanges: 0 };
  private readonly listed = { problems: [] as ImportProblem[], others: [] as ImportProblem[] };

  /** A file that could not be opened counts as one row that could not be read. */
  addClosedFile(problem: { readonly file: string; readonly code: string; readonly reason: string }): void {
    const file = this.file(problem.file);
    file.read += 1;
    file.problems += 1;
    this.list({ ...problem, line: 1, isProblem: true });
  }

  add({ run, chunk, people, changes, standing }: PlannedRun): void {
    for (const { kind, code, reason, provenance } of run.leftOut) {
      const file = this.file(provenance.file);
      file.read += 1;
      file[kind === 'problem' ? 'problems' : 'setAside'] += 1;
      this.list({ file: provenance.file, line: provenance.line, code, reason, isProblem: kind === 'problem' });
    }
    for (const row of run.kept) this.addKept(row, standing);
    this.people.new += chunk.contacts.length;
    this.people.possible += chunk.matches.length;
    this.people.jobChanges += chunk.jobChanges.length;
    this.people.matched += people.filter(({ how, isChange }) => !isChange && (how === 'trace' || how === 'likeness')).length;
    this.people.changed += changes.filter(({ fields }) => fields.length > 0).length;
  }

  /** @param read the files as they were opened, which know by now what their text is written in */
  files(read: readonly ArchiveFile[]): FileCount[] {
    const encodings = new Map(read.map(({ name, encoding }) => [name, encoding]));
    return [...this.perFile.values()].map((counts) => {
      const encoding = encodings.get(counts.name);
      return { ...counts, encoding: encoding?.name ?? null, isEncodingGuessed: encoding?.isGuessed ?? false };
    });
  }

  totals(): Omit<RowCounts, 'name'> {
    const sum = { read: 0, kept: 0, setAside: 0, problems: 0 };
    for (const file of this.perFile.values()) {
      for (const heading of ['read', 'kept', 'setAside', 'problems'] as const) sum[heading] += file[heading];
    }
    return sum;
  }

  counts(): KindCount[] {
    const { people, rows } = this;
    return [
      { kind: 'contactsNew', label: 'new contacts', count: people.new },
      { kind: 'contactsChanged', label: 'contacts with something new', count: people.changed },
      { kind: 'contactsMatched', label: 'contacts found again', count: people.matched },
      { kind: 'possibleMatches', label: 'possible matches', count: people.possible },
      { kind: 'jobChanges', label: 'job changes', count: people.jobChanges },
      ...[...this.records].flatMap(([kind, fates]) =>
        FATES.filter((fate) => fate !== 'repeated').map((fate) => ({
          kind: `${KINDS[kind].kind}${capital(fate)}`,
          label: `${fate} ${KINDS[kind].label}`,
          count: fates[fate],
        })),
      ),
      ...FATES.map((fate) => ({ kind: `rows${capital(fate)}`, label: `${fate} rows`, count: rows[fate] })),
    ];
  }

  /** Problems first, then what was left out or cut. */
  problems(): ImportProblem[] {
    return [...this.listed.problems, ...this.listed.others];
  }

  /** Whether so much is new that the database should look at its tables again. */
  isLarge(): boolean {
    return this.rows.new + this.rows.changed > 1_000;
  }

  private addKept(row: KeptRow, standing: ReadonlyMap<string, string>): void {
    const file = this.file(row.provenance.file);
    file.read += 1;
    file.kept += 1;
    let rowFate: Fate = 'repeated';
    for (const { key, contentHash, record } of row.records) {
      const said = standing.get(key);
      const fate = said === undefined ? 'new' : said === contentHash ? 'unchanged' : 'changed';
      const fates = this.records.get(record.kind) ?? { new: 0, changed: 0, unchanged: 0, repeated: 0 };
      fates[fate] += 1;
      this.records.set(record.kind, fates);
      if (FATES.indexOf(fate) < FATES.indexOf(rowFate)) rowFate = fate;
    }
    this.rows[rowFate] += 1;
    for (const flag of row.flags) this.list({ ...row.provenance, code: flag.code, reason: flag.reason, isProblem: false });
  }

  private file(name: string): Growing<RowCounts> {
    const known = this.perFile.get(name) ?? { name, read: 0, kept: 0, setAside: 0, problems: 0 };
    this.perFile.set(name, known);
    return known;
  }

  private list(problem: ImportProblem): void {
    const list = problem.isProblem ? this.listed.problems : this.listed.others;
    if (list.length < LISTED_MAX) list.push(problem);
  }
}

const KINDS = {
  person: { kind: 'people', label: 'people' },
  interaction: { kind: 'interactions', label: 'interactions' },
  note: { kind: 'notes', label: 'notes' },
  opportunity: { kind: 'opportunities', label: 'opportunities' },
  owner: { kind: 'ownerStatements', label: 'statements about yourself' },
  contact: { kind: 'exportedContacts', label: 'exported contacts' },
  own: { kind: 'ownWords', label: 'words of your own' },
  post: { kind: 'posts', label: 'posts of yours' },
} as const satisfies Record<SourceRecordKind, { kind: string; label: string }>;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
