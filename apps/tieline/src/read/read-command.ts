import { basename, resolve } from 'node:path';
import { ARCHIVE_LIMITS, type ArchiveProblem, openArchive, type OpenedArchive } from '#archive';
import { readArchive, recognizeArchive } from '#importers';
import { isRefusal, type Refusal } from '#vocabulary';
import { ReadingTally, type ReadingReport } from './reading-report.js';
import { reportTable } from './report-table.js';

const USAGE = 'Say what to read: npm run tieline -- read PATH [--json], where PATH is an archive, a folder or a file.';

/** Reads an archive and says what is in it. Writes nothing. */
export async function read(args: readonly string[]): Promise<number> {
  const isJson = args.includes('--json');
  const paths = args.filter((arg) => !arg.startsWith('--'));
  const [path] = paths;
  if (path === undefined || paths.length > 1) {
    console.error(USAGE);
    return 2;
  }
  const report = await reportOn(path);
  if (isRefusal(report)) {
    console.error(report.reason);
    if (isJson) console.log(JSON.stringify(refusalReport(path, report)));
    return 2;
  }
  console.log(isJson ? JSON.stringify(report) : reportTable(report));
  return 0;
}

/** @returns the refusal of an archive that cannot be opened, or that nobody knows */
export async function reportOn(path: string): Promise<ReadingReport | Refusal> {
  const whole = resolve(path);
  const archive = await openArchive([{ path: whole, name: basename(whole) }], ARCHIVE_LIMITS);
  if (isRefusal(archive)) return archive;
  try {
    return await reportOnOpened(archive);
  } finally {
    await archive.close();
  }
}

async function reportOnOpened(archive: OpenedArchive): Promise<ReadingReport | Refusal> {
  const recognized = await recognizeArchive(archive.files, archive.outerName);
  if (isRefusal(recognized)) return recognized;
  const tally = new ReadingTally(recognized.files, archive.problems.map(withoutLine));
  const context = { defaultCountry: null, columnMapping: null, readAt: new Date() };
  for await (const row of readArchive(recognized, context)) tally.add(row);
  return tally.report(recognized.platform, recognized.era, recognized.exportedAt);
}

function withoutLine({ file, code, reason }: ArchiveProblem) {
  return { file, line: null, code, reason };
}

function refusalReport(path: string, { code, reason }: Refusal): ReadingReport {
  const problems = [{ file: path, line: null, code, reason }];
  return { platform: null, era: null, exportedOn: null, files: {}, counts: {}, setAside: {}, flags: {}, problems };
}
