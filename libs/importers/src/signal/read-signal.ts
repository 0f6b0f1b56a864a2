import type { ArchiveFile } from '../archive-file.js';
import { nullIfUnreadable } from '../guarded-bytes.js';
import { fileSetAside } from '../one-row-file.js';
import type { ParsedRow } from '../parsed-row.js';
import { rowsUntilDamage } from '../rows-until-damage.js';
import { SeenKeys } from '../seen-keys.js';
import { readBackup } from './read-backup.js';
import { type SignalFile, signalFiles } from './signal-file.js';
import { BackupPeople, surveyBackup } from './survey-backup.js';
import { WrittenChat, writersOf, writtenMessages } from './written-chats.js';

/** Reads Signal's own export, and chats that signal-export wrote out. */
export async function* readSignal(files: readonly ArchiveFile[]): AsyncGenerator<ParsedRow> {
  const { known, others } = await signalFiles(files);
  const seen = new SeenKeys();
  // The program writes each chat twice, as text and as lines; the lines say the seconds.
  const lines = new Set(known.filter(({ kind }) => kind === 'lines').map(({ file }) => folderOf(file)));
  for (const one of known) {
    if (one.kind === 'backup') {
      const people = (await surveyBackup(one.file).catch(nullIfUnreadable)) ?? new BackupPeople();
      yield* rowsUntilDamage(one.file, readBackup(one.file, people, seen));
    } else if (one.kind === 'text' && lines.has(folderOf(one.file))) {
      yield fileSetAside(one.file, 'FILE_NOT_NEEDED', 'The same chat is read from data.json.');
    } else {
      yield* rowsUntilDamage(one.file, writtenRows(one, seen));
    }
  }
  for (const file of others)
    yield fileSetAside(file, 'FILE_NOT_NEEDED', 'Pictures, sounds, films and pages of chats are not needed.');
}

async function* writtenRows(one: SignalFile, seen: SeenKeys): AsyncGenerator<ParsedRow> {
  const people = (await writersOf(one).catch(nullIfUnreadable)) ?? new Map<string, never>();
  const chat = new WrittenChat(one.file, people, seen);
  for await (const message of writtenMessages(one)) {
    const line = typeof message === 'number' ? message : message.line;
    yield { ...chat.read(message), provenance: { file: one.file.name, line } };
  }
}

function folderOf({ name }: ArchiveFile): string {
  return name.slice(0, name.lastIndexOf('/') + 1);
}
