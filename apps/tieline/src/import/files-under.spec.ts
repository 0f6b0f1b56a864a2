import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { filesUnder } from './files-under.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tieline-files-'));
  mkdirSync(join(folder, 'Jobs'));
  writeFileSync(join(folder, 'Connections.csv'), 'abc');
  writeFileSync(join(folder, 'Jobs', 'Saved Jobs.csv'), 'a');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('what is imported from a path', () => {
  it('is every file of a folder, under its name in it', async () => {
    const title = basename(folder);
    expect(await filesUnder(folder)).toMatchObject({
      title,
      files: [
        { name: `${title}/Connections.csv`, size: 3 },
        { name: `${title}/Jobs/Saved Jobs.csv`, size: 1 },
      ],
    });
  });

  it('is one file alone', async () => {
    const file = join(folder, 'Connections.csv');
    expect(await filesUnder(file)).toEqual({
      title: 'Connections.csv',
      files: [{ path: file, name: 'Connections.csv', size: 3 }],
    });
  });

  it('is refused in a sentence where there is nothing', async () => {
    expect(await filesUnder(join(folder, 'gone'))).toMatchObject({ kind: 'refused', code: 'NOTHING_THERE' });
  });
});
