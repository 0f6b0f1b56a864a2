import type { ArchiveFile } from '../archive-file.js';
import { headTextOf } from '../head-of.js';

/** What a data file of the archive says of itself in its first line. */
export interface XFile {
  readonly file: ArchiveFile;
  /** As in `window.YTD.direct_messages.part0`, hyphens and all made `_`; `grailbird_tweets` and others for the oldest. */
  readonly type: string;
  /** Of a split file, from 0; the first holds the newest. */
  readonly part: number;
}

const YTD = /^[\s\ufeff]*window\.YTD\.(\w+?)\.part(\d+)\s*=/;
const GRAILBIRD_TWEETS = /^[\s\ufeff]*Grailbird\.data\.tweets_\w+\s*=/;
const GRAILBIRD_TABLE = /^[\s\ufeff]*"?tweet_id"?,"?in_reply_to_status_id"?,/;
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^[\s\ufeff]*window\.__THAR_CONFIG\s*=/, 'manifest'],
  [GRAILBIRD_TWEETS, 'grailbird_tweets'],
  [/^[\s\ufeff]*var\s+user_details\s*=/, 'grailbird_user'],
  [/^[\s\ufeff]*var\s+(?:payload_details|tweet_index)\s*=/, 'grailbird_index'],
  [GRAILBIRD_TABLE, 'grailbird_table'],
];

/** Null for every file that is none of X's data files, whatever it is called. */
export async function xFileOf(file: ArchiveFile): Promise<XFile | null> {
  if (!/\.(?:js|csv)$/i.test(file.name)) return null;
  const head = (await headTextOf(file)).slice(0, 400);
  const match = YTD.exec(head);
  const type = match?.[1] ?? OTHERS.find(([shape]) => shape.test(head))?.[1];
  return type === undefined ? null : { file, type: type.toLowerCase(), part: Number(match?.[2] ?? 0) };
}
