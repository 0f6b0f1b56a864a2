import { readLines } from './read-lines.js';

/** Ids of those who count as owners, one a line. */
export async function readEgos(path: string): Promise<Set<string>> {
  const egos = new Set<string>();
  for await (const lines of readLines(path)) for (const line of lines) if (line.trim() !== '') egos.add(line.trim());
  return egos;
}
