import { type Database, ImportBatchRepository, ImportRepository } from '#persistence';
import type { ImportBatchId, OwnerId } from '#vocabulary';
import { NOW, chunksOf, type Size } from './a-million.js';
import { secondsOf } from './figure.js';

export interface Filled {
  readonly batch: ImportBatchId;
  /** Spent inside the repository while the interactions were written; making them up is not counted. */
  readonly interactionSeconds: number;
}

/** Writes a network through the product's own import repository. */
export async function fill(database: Database, owner: OwnerId, size: Size): Promise<Filled> {
  const batches = new ImportBatchRepository(database);
  const imports = new ImportRepository(database);
  const batch = await batches.begin(owner, { title: 'A million', commitsWhenRead: true, files: [] }, NOW);
  for (const [from, to] of [
    ['receiving', 'received'],
    ['received', 'reading'],
    ['reading', 'previewed'],
    ['previewed', 'committing'],
  ] as const) {
    await batches.move(owner, batch, from, to, NOW);
  }
  let interactionSeconds = 0;
  for (const chunk of chunksOf(size)) {
    const seconds = await secondsOf(() => imports.alone(owner, (writing) => writing.apply(batch, chunk)));
    if (chunk.interactions.length > 0) interactionSeconds += seconds;
  }
  await batches.move(owner, batch, 'committing', 'committed', NOW);
  return { batch, interactionSeconds };
}
