import {
  addressBook,
  inventNetwork,
  linkedinArchive,
  linkedinArchiveName,
  nameOf,
  type SampleFile,
  seededRandom,
} from '#sample-network';

/** An export of the invented network, as somebody would drop it. */
export interface SampleImport {
  readonly title: string;
  readonly files: readonly { readonly name: string; readonly bytes: Buffer }[];
}

const SIZE = { people: 220, messages: 3_000 };
const MILLISECONDS_PER_DAY = 86_400_000;
const NEWEST_DAYS_AGO = 1;
const OLDER_DAYS_AGO = 240;

/**
 * The exports of one invented network: LinkedIn's of some months ago and of yesterday, between which people changed jobs,
 * and an address book. The same seed and day give the same network.
 */
export function sampleImports(
  now: Date,
  seed: string,
): { readonly imports: readonly SampleImport[]; readonly ownerName: string } {
  const exportedAt = new Date(now.getTime() - NEWEST_DAYS_AGO * MILLISECONDS_PER_DAY);
  const earlier = new Date(now.getTime() - OLDER_DAYS_AGO * MILLISECONDS_PER_DAY);
  const network = inventNetwork(SIZE, exportedAt, seededRandom(seed));
  const archives = [earlier, exportedAt].map((day) => {
    const title = linkedinArchiveName(day);
    const folder = title.replace(/\.zip$/, '');
    return { title, files: linkedinArchive(network, day, '2026').map((file) => fileOf(file, `${folder}/${file.name}`)) };
  });
  const { file } = addressBook(network);
  return {
    imports: [...archives, { title: file.name, files: [fileOf(file, file.name)] }],
    ownerName: nameOf({ ...network.owner, credentials: null, decoration: null }),
  };
}

function fileOf({ pieces }: SampleFile, name: string): { name: string; bytes: Buffer } {
  return { name, bytes: Buffer.concat([...pieces].map((piece) => Buffer.from(piece))) };
}
