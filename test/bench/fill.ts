import { ImportRepository } from '#persistence';
import type { ImportBatchId, OwnerId } from '#vocabulary';
import { NOW, chunksOf, type Size } from './a-million.js';
import type { BenchServer } from './a-server.js';
import { secondsOf } from './figure.js';

export interface Filled {
  readonly owner: OwnerId;
  readonly batch: ImportBatchId;
  /** Spent inside the repository while the interactions were written; making them up is not counted. */
  readonly interactionSeconds: number;
}

/** Writes a network through the product's own import repository. */
export async function fill(server: BenchServer, size: Size): Promise<Filled> {
  const owner = await server.anOwner();
  const imports = new ImportRepository(server.database);
  const batch = await imports.begin(owner, { title: 'A million', commitsWhenRead: true, files: [] }, NOW);
  for (const [from, to] of [
    ['receiving', 'received'],
    ['received', 'reading'],
    ['reading', 'previewed'],
    ['previewed', 'committing'],
  ] as const) {
    await imports.move(owner, batch, from, to, NOW);
  }
  let interactionSeconds = 0;
  for (const chunk of chunksOf(size)) {
    const seconds = await secondsOf(() => imports.apply(owner, batch, chunk));
    if (chunk.interactions.length > 0) interactionSeconds += seconds;
  }
  await imports.move(owner, batch, 'committing', 'committed', NOW);
  return { owner, batch, interactionSeconds };
}
