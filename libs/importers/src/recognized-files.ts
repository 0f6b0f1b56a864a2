import type { ArchiveFile } from './archive-file.js';
import { nullIfUnreadable } from './guarded-bytes.js';

/** The files of an archive, parted by whether they are known. One that is damaged is none; reading it reports the damage. */
export async function recognizedFiles<Known>(
  files: readonly ArchiveFile[],
  recognize: (file: ArchiveFile) => Promise<Known | null>,
): Promise<{ readonly known: Known[]; readonly others: readonly ArchiveFile[] }> {
  const known: Known[] = [];
  const others: ArchiveFile[] = [];
  for (const file of files) {
    const recognized = await recognize(file).catch(nullIfUnreadable);
    if (recognized === null) others.push(file);
    else known.push(recognized);
  }
  return { known, others };
}
