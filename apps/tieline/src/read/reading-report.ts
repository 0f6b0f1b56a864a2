import type { ArchiveFile, ParsedRow } from '#importers';
import type { RecordedWord, SourceRecord } from '#vocabulary';

/** What reading an archive came to, as `tieline read --json` prints it. */
export interface ReadingReport {
  readonly platform: string | null;
  readonly era: string | null;
  /** Day of the export, `YYYY-MM-DD`. */
  readonly exportedOn: string | null;
  /** By name in the archive; read = kept + setAside + problems in every file. */
  readonly files: Readonly<Record<string, FileCounts>>;
  /**
   * Records by kind: `contacts` (people with a row of their own), `interactions` and each channel as
   * `interactions.message`, `opportunities` and each stage as `opportunities.applied`, `notes`, `posts` of the owner, and
   * `owner` for statements about the owner. One row may give several records.
   */
  readonly counts: Readonly<Record<string, number>>;
  /** Rows set aside, by reason code. */
  readonly setAside: Readonly<Record<string, number>>;
  /** Rows kept although something of them could not be read, by reason code. */
  readonly flags: Readonly<Record<string, number>>;
  readonly problems: readonly ReportedProblem[];
}

export interface FileCounts {
  read: number;
  kept: number;
  setAside: number;
  problems: number;
  /** What its text is written in; null for what was not read as text. */
  encoding: string | null;
  /** Present when the encoding is a guess. */
  isEncodingGuessed?: true;
}

export interface ReportedProblem {
  readonly file: string;
  readonly line: number | null;
  readonly code: string;
  readonly reason: string;
}

/** Counts rows as they come. Problems are kept whole, since each has its line. */
export class ReadingTally {
  readonly #files = new Map<string, FileCounts>();
  readonly #counts = new Map<string, number>();
  readonly #setAside = new Map<string, number>();
  readonly #flags = new Map<string, number>();
  readonly #problems: ReportedProblem[];

  constructor(
    private readonly archiveFiles: readonly ArchiveFile[],
    problems: readonly ReportedProblem[],
  ) {
    for (const { name } of archiveFiles) this.#files.set(name, noRows());
    this.#problems = [...problems];
  }

  add(row: ParsedRow): void {
    const { file, line } = row.provenance;
    const counts = this.#files.get(file) ?? noRows();
    this.#files.set(file, counts);
    counts.read++;
    switch (row.kind) {
      case 'kept':
        counts.kept++;
        for (const record of row.records) for (const kind of kindsOf(record)) increment(this.#counts, kind);
        for (const { code } of row.flags ?? []) increment(this.#flags, code);
        return;
      case 'setAside':
        counts.setAside++;
        increment(this.#setAside, row.code);
        return;
      case 'problem':
        counts.problems++;
        this.#problems.push({ file, line, code: row.code, reason: row.reason });
    }
  }

  /** To be asked for once everything is read: what text is written in shows while it is. */
  report(platform: string, era: string | null, exportedAt: Date | null): ReadingReport {
    for (const { name, encoding } of this.archiveFiles) {
      const counts = this.#files.get(name);
      if (counts === undefined || encoding === undefined) continue;
      counts.encoding = encoding.name;
      if (encoding.isGuessed) counts.isEncodingGuessed = true;
    }
    return {
      platform,
      era,
      exportedOn: exportedAt?.toISOString().slice(0, 10) ?? null,
      files: Object.fromEntries(this.#files),
      counts: Object.fromEntries(this.#counts),
      setAside: Object.fromEntries(this.#setAside),
      flags: Object.fromEntries(this.#flags),
      problems: this.#problems,
    };
  }
}

function noRows(): FileCounts {
  return { read: 0, kept: 0, setAside: 0, problems: 0, encoding: null };
}

function kindsOf(record: SourceRecord): readonly string[] {
  switch (record.kind) {
    case 'person':
      return ['contacts'];
    case 'interaction':
      return ['interactions', `interactions.${record.channel}`];
    case 'opportunity':
      return ['opportunities', `opportunities.${record.stage}`];
    case 'note':
      return ['notes'];
    case 'owner':
      return ['owner'];
    case 'contact':
      return ['contacts'];
    case 'own':
      return OWN_KINDS[record.word.about];
    case 'post':
      return ['posts'];
  }
}

const OWN_KINDS = {
  note: ['notes'],
  promise: ['promises'],
  exchange: ['interactions', 'interactions.logged'],
  opportunity: ['opportunities'],
  board: ['boards'],
  view: ['views'],
  match: ['possibleMatches'],
  slate: ['slates'],
} as const satisfies Record<RecordedWord['about'], readonly string[]>;

function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
