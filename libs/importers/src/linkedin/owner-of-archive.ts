import { UnreadableBytes } from '../guarded-bytes.js';
import { OwnerSearch } from './find-owner.js';
import { INVITATION_COLUMNS, invitations } from './invitations.js';
import { bindColumns, type Cells, type LinkedInFile } from './linkedin-file.js';
import type { ArchiveOwner } from './linkedin-reading.js';
import type { LinkedInSource } from './linkedin-source.js';
import { MESSAGE_COLUMNS, messages } from './messages.js';
import { PROFILE_COLUMNS, profile } from './owner-files.js';
import { openLinkedInTable } from './snapshot-pages.js';

/** Reads what tells who the owner is, before anything else is read: the messages only where nothing smaller says it. */
export async function ownerOfArchive(sources: readonly LinkedInSource[]): Promise<ArchiveOwner> {
  const search = new OwnerSearch();
  await each(sources, profile, PROFILE_COLUMNS, (cells) => {
    search.profile({ firstName: cells('firstName'), lastName: cells('lastName') });
  });
  await each(sources, invitations, INVITATION_COLUMNS, (cells) => {
    search.invitation({
      from: cells('from'),
      to: cells('to'),
      direction: cells('direction'),
      inviterUrl: cells('inviterUrl'),
      inviteeUrl: cells('inviteeUrl'),
    });
  });
  if (!search.isSettled()) {
    await each(sources, messages, MESSAGE_COLUMNS, (cells) => {
      search.message({
        conversation: cells('conversation'),
        from: cells('from'),
        senderUrl: cells('senderUrl'),
        to: cells('to'),
        recipientUrls: cells('recipientUrls'),
        direction: cells('direction'),
      });
    });
  }
  return search.found();
}

async function each<Column extends string>(
  sources: readonly LinkedInSource[],
  kind: LinkedInFile,
  columns: Readonly<Record<Column, string>>,
  look: (cells: Cells<Column>) => void,
): Promise<void> {
  for (const { file, as } of sources) {
    if (as !== kind) continue;
    try {
      const table = await openLinkedInTable(file, (cells) => kind.isHeader(cells));
      if (table === null) continue;
      const cellsOf = bindColumns(columns, table.headers);
      for await (const rows of table.rows) for (const row of rows) if (row.fault === null) look(cellsOf(row));
    } catch (fault) {
      // The damage is reported when the file is read for its rows.
      if (!(fault instanceof UnreadableBytes)) throw fault;
    }
  }
}
