import { inventNetwork, linkedinArchive, linkedinArchiveName, seededRandom } from '#sample-network';
import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';

export interface Export {
  readonly name: string;
  readonly bytes: Buffer;
}

export const EXPORTED_AT = new Date('2026-03-02T10:00:00Z');

/** LinkedIn archives of one invented network, as it was asked for at each of the moments. */
export async function linkedInExports(
  size: { people: number; messages: number },
  moments: readonly Date[],
  seed = 'an export',
): Promise<Export[]> {
  const network = inventNetwork(size, EXPORTED_AT, seededRandom(seed));
  return Promise.all(
    moments.map(async (moment) => {
      const files = linkedinArchive(network, moment, '2026');
      return {
        name: linkedinArchiveName(moment),
        bytes: await zipOf(files.map((file) => [file.name, [...file.pieces].join('')])),
      };
    }),
  );
}

export async function zipOf(files: readonly (readonly [name: string, content: string | Buffer])[]): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of files) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}
