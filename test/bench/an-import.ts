import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from './an-account.js';

export interface Imported {
  readonly id: string;
  /** From the drop of the file to the last contact. */
  readonly seconds: number;
}

interface Batch {
  readonly id: string;
  readonly state: string;
  readonly files: readonly { readonly uploadUrl: string }[];
}

const BATCH = 'id state files { uploadUrl }';
/** Asking more often takes from the machine what the import could use, which no owner does. */
const LOOK_EVERY_MILLISECONDS = 200;

/**
 * Drops a file on the product as the browser does, and waits until it is committed and `isDone`.
 *
 * @returns null when the API knows no imports
 */
export async function importArchive(
  address: string,
  account: Account,
  path: string,
  isDone: () => Promise<boolean>,
): Promise<Imported | null> {
  const headers = { cookie: account.cookie, origin: address };
  const ask = async (query: string, variables: object): Promise<Record<string, Batch> | null> => {
    const body = JSON.stringify({ query, variables });
    const request = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body };
    const answer = (await (await fetch(`${address}/graphql`, request)).json()) as { data?: Record<string, Batch> | null };
    return answer.data ?? null;
  };
  const startedAt = performance.now();
  const { size } = await stat(path);
  const input = { title: basename(path), files: [{ name: basename(path), size }], commitsWhenRead: true };
  const begun = await ask(`mutation ($input: BeginImportInput!) { batch: beginImport(input: $input) { ${BATCH} } }`, { input });
  const batch = begun?.['batch'];
  if (batch === undefined) return null;
  for (const { uploadUrl } of batch.files) {
    const body = createReadStream(path);
    const sent = await fetch(new URL(uploadUrl, address), { method: 'PUT', headers, body, duplex: 'half' });
    if (!sent.ok) throw new Error(`The upload was refused: ${await sent.text()}`);
  }
  await ask(`mutation ($id: ID!) { batch: finishUpload(id: $id) { ${BATCH} } }`, { id: batch.id });
  for (;;) {
    const looked = await ask(`query ($id: ID!) { batch: import(id: $id) { ${BATCH} } }`, { id: batch.id });
    const state = looked?.['batch']?.state;
    if (state === 'REFUSED') throw new Error('The import was refused.');
    if (state === 'COMMITTED' && (await isDone())) break;
    await sleep(LOOK_EVERY_MILLISECONDS);
  }
  return { id: batch.id, seconds: (performance.now() - startedAt) / 1000 };
}
