import { repeatable, type SampleFile } from '../sample-file.js';

/** Rows a reader must account for; of those, how many it sets aside. */
export interface JsonRows {
  readonly rows: number;
  readonly setAside: number;
}

/** A file of JSON, written when it is read. */
export function jsonFile(name: string, content: () => unknown, { rows, setAside }: JsonRows, indent = 0): SampleFile {
  const truth = { rows, anonymous: setAside, spam: 0, unreadable: 0, repeated: 0 };
  return { name, pieces: repeatable(() => [JSON.stringify(content(), null, indent)].values()), truth };
}

/** A list in which every entry is kept. */
export function listFile(name: string, entries: readonly unknown[], indent = 0): SampleFile {
  return jsonFile(name, () => entries, { rows: entries.length, setAside: 0 }, indent);
}
