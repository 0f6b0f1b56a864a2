import type { ArchiveFile } from '../archive-file.js';
import { CSV_FAULT_REASONS } from '../csv/csv-row.js';
import { openTable } from '../csv/read-table.js';
import { guardedBytes } from '../guarded-bytes.js';
import type { ParsedRow } from '../parsed-row.js';
import { readPost } from './posts.js';
import type { XReading } from './x-reading.js';

/** The table of posts in archives until 2018. It names people by id alone; its rows become posts of the later shape. */
export async function* readGrailbirdTable(file: ArchiveFile, reading: XReading): AsyncGenerator<ParsedRow> {
  const table = await openTable(guardedBytes(file), (cells) => cells[0] === 'tweet_id', file.encoding);
  if (table === null) return;
  const { headers } = table;
  for await (const rows of table.rows) {
    for (const { cells, fault, line } of rows) {
      const cell = (name: string) => cells[headers.indexOf(name)] ?? '';
      const provenance = { file: file.name, line };
      if (fault !== null) {
        yield { kind: 'problem', code: fault, reason: CSV_FAULT_REASONS[fault], provenance };
        continue;
      }
      const repost = cell('retweeted_status_user_id');
      const post = {
        id_str: cell('tweet_id'),
        created_at: cell('timestamp'),
        text: cell('text'),
        in_reply_to_status_id_str: cell('in_reply_to_status_id'),
        in_reply_to_user_id_str: cell('in_reply_to_user_id'),
        retweeted_status: { user: { id_str: repost, screen_name: repost === '' ? '' : handleOf(cell('text')) } },
      };
      yield { ...readPost(post, reading), provenance };
    }
  }
}

function handleOf(text: string): string {
  return /^RT @(\w{1,20}):/.exec(text)?.[1] ?? '';
}
