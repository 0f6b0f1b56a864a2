import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '#vocabulary';
import { readArchive } from '../read-archive.js';
import { recognizeArchive } from '../recognize-archive.js';

const root = ['../shared/samples/linkedin', '../../shared/samples/linkedin'].find((path) => existsSync(path));
const archives =
  root === undefined
    ? []
    : readdirSync(root, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('Connections.csv'))
        .map((name) => join(root, name, '..'));

/** Records by the plainest reading there is: quotes toggle, and only line ends outside of them end a record. */
function recordsIn(text: string): number {
  let isQuoted = false;
  let isFilled = false;
  let records = 0;
  for (const letter of `${text.replace(/^\ufeff/, '')}\n`) {
    if (letter === '"') isQuoted = !isQuoted;
    if (letter === '\n' && !isQuoted) {
      if (isFilled) records++;
      isFilled = false;
    } else if (letter.trim() !== '') isFilled = true;
  }
  return records;
}

function rowsExpected(path: string): number {
  const text = readFileSync(path, 'utf8');
  // Comments are no valid CSV; each begins with its date.
  if (path.endsWith('/Comments.csv')) return text.match(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/gm)?.length ?? 0;
  const preamble = /^\ufeff?Notes:/.test(text) ? 2 : 0;
  return path.endsWith('.csv') ? Math.max(0, recordsIn(text) - preamble - 1) : 1;
}

// The samples are not part of the project; without them there is nothing to conform to.
(archives.length > 0 ? describe : describe.skip)('LinkedIn archives of other people (skipped where absent)', () => {
  it.each(archives)('%s: every row of every file has one outcome', async (folder) => {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      statSync(join(folder, name)).isFile(),
    );
    const files = names.map((name) => ({ name, size: null, open: () => createReadStream(join(folder, name)) }));
    const archive = await recognizeArchive(files, 'export');
    if (isRefusal(archive)) throw new Error(archive.reason);
    expect(archive.platform).toBe('linkedin');
    const read = Object.fromEntries(names.map((name) => [name, 0]));
    const problems: string[] = [];
    for await (const row of readArchive(archive, { defaultCountry: null, columnMapping: null })) {
      const { file, line } = row.provenance;
      read[file] = (read[file] ?? 0) + 1;
      if (row.kind === 'problem') problems.push(`${file}:${line} ${row.code}`);
    }
    expect(read).toEqual(Object.fromEntries(names.map((name) => [name, rowsExpected(join(folder, name))])));
    // One sample holds a line that is no row, and says so in it.
    expect(problems.filter((one) => one !== 'messages.csv:5 DATE_MISSING')).toEqual([]);
  });
});
