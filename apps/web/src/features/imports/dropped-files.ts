/** A file with the path it has inside what was dropped, so that a folder keeps its shape. */
export interface NamedFile {
  readonly name: string;
  readonly file: File;
}

/** What systems leave in folders and nobody exported. */
export const isLeftover = (path: string): boolean =>
  path.split('/').some((part) => part.startsWith('.') || part === '__MACOSX' || part === 'Thumbs.db');

/** The files of a field, of which a folder's know their path. */
export function filesOf(list: FileList | null): readonly NamedFile[] {
  return [...(list ?? [])]
    .map((file) => ({ file, name: file.webkitRelativePath || file.name }))
    .filter(({ name }) => !isLeftover(name));
}

/** Everything that was dropped, folders walked through. */
export async function filesDropped(transfer: DataTransfer): Promise<readonly NamedFile[]> {
  // The browser empties the transfer once the event is over, so entries are taken before anything is awaited.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return filesOf(transfer.files);
  const found = await Promise.all(entries.map((entry) => filesUnder(entry)));
  return found.flat().filter(({ name }) => !isLeftover(name));
}

async function filesUnder(entry: FileSystemEntry): Promise<readonly NamedFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ file, name: entry.fullPath.replace(/^\//, '') }];
  }
  if (!isFolder(entry)) return [];
  const entries = await entriesOf(entry.createReader());
  const found = await Promise.all(entries.map((inner) => filesUnder(inner)));
  return found.flat();
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** A reader gives a hundred entries at a time, and none when it is done. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}
