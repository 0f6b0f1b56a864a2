import type { Observation } from '#vocabulary';
import type { ArchiveFile } from '../archive-file.js';
import { CSV_FAULT_REASONS, type CsvRow } from '../csv/csv-row.js';
import { openTable } from '../csv/read-table.js';
import { guardedBytes } from '../guarded-bytes.js';
import type { ParsedRow } from '../parsed-row.js';
import { kept, problem, repeated, type RowOutcome, setAside } from '../row-outcome.js';
import { mastodonAddress } from '../traces/mastodon-address.js';
import { isHeader, type MastodonKind } from './mastodon-file.js';
import type { MastodonReading } from './mastodon-reading.js';

/** A table of accounts: one address a row, with a header since 2018, without one before and on other servers. */
export async function* readAccountsTable(
  file: ArchiveFile,
  kind: MastodonKind,
  reading: MastodonReading,
): AsyncGenerator<ParsedRow> {
  const table = await openTable(guardedBytes(file), () => true, file.encoding);
  if (table === null) return;
  const first: CsvRow = { cells: table.headers, line: table.headerLine, fault: null };
  if (!isHeader(table.headers)) yield { ...readAccount(first, kind, reading), provenance: { file: file.name, line: first.line } };
  for await (const rows of table.rows) {
    for (const row of rows) yield { ...readAccount(row, kind, reading), provenance: { file: file.name, line: row.line } };
  }
}

function readAccount({ cells, fault }: CsvRow, kind: MastodonKind, reading: MastodonReading): RowOutcome {
  if (fault !== null) return problem(fault, CSV_FAULT_REASONS[fault]);
  if (kind === 'muted') return setAside('MUTED', 'The owner muted this account.');
  if (kind === 'blocked') return setAside('BLOCKED', 'The owner blocked this account.');
  const [address, list] = kind === 'lists' ? [cells[1] ?? '', (cells[0] ?? '').trim()] : [cells[0] ?? '', null];
  const persona = mastodonAddress(address);
  if (persona === null) return problem('ADDRESS_UNREADABLE', `"${address.slice(0, 60)}" is no address of an account.`);
  if (reading.isOwner(persona)) return setAside('OWN_ACCOUNT', 'The account is the owner’s own.');
  const sourceKey = `mastodon:${kind}:${list === null ? '' : `${list}:`}${persona.value}`;
  if (reading.isRepeated(sourceKey)) return repeated();
  const observation: Observation =
    list === null
      ? { field: kind === 'followers' ? 'follower' : 'followed', value: 'Mastodon' }
      : { field: 'group', value: list };
  return kept([{ kind: 'person', sourceKey, personas: [persona], name: null, observations: [observation] }]);
}
