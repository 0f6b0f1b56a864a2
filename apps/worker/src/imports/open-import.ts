import { ARCHIVE_LIMITS, type ArchiveProblem, openArchive } from '#archive';
import { type ArchiveFile, recognizeArchive, type RecognizedArchive } from '#importers';
import { isRefusal, type Refusal } from '#vocabulary';

/** An upload, opened and recognised. */
export interface OpenImport {
  readonly archive: RecognizedArchive;
  /** Files that could not be opened or were left out. */
  readonly problems: readonly ArchiveProblem[];
  /** The part of the bytes read so far, 0 to 1, as far as the archive tells their number. */
  progress(): number;
  close(): Promise<void>;
}

/** @param files where each uploaded file lies, and the name the owner knows it by */
export async function openImport(files: readonly { path: string; name: string }[]): Promise<OpenImport | Refusal> {
  const opened = await openArchive(files, ARCHIVE_LIMITS);
  if (isRefusal(opened)) return opened;
  const count = { bytes: 0 };
  try {
    const recognized = await recognizeArchive(opened.files, opened.outerName);
    if (isRefusal(recognized)) {
      await opened.close();
      return recognized;
    }
    const bytesTotal = recognized.files.reduce((sum, file) => sum + (file.size ?? 0), 0);
    return {
      archive: { ...recognized, files: recognized.files.map((file) => counted(file, count)) },
      problems: opened.problems,
      progress: () => (bytesTotal === 0 ? 0 : Math.min(1, count.bytes / bytesTotal)),
      close: () => opened.close(),
    };
  } catch (fault) {
    await opened.close();
    throw fault;
  }
}

/** A file is looked into before it is read; the longest reading counts. */
function counted(file: ArchiveFile, count: { bytes: number }): ArchiveFile {
  let counted = 0;
  return {
    ...file,
    async *open() {
      let read = 0;
      for await (const bytes of file.open()) {
        read += bytes.byteLength;
        if (read > counted) {
          count.bytes += read - counted;
          counted = read;
        }
        yield bytes;
      }
    },
  };
}
