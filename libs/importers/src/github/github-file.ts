import type { ArchiveFile } from '../archive-file.js';
import { nullIfUnreadable } from '../guarded-bytes.js';
import { headTextOf } from '../head-of.js';

/** `users` as in `users_000001.json`; `api` for an answer of GitHub's interface saved as a file. */
export interface GitHubFile {
  readonly file: ArchiveFile;
  readonly kind: string;
}

const OF_ARCHIVE = /^\s*\[\s*(?:\]|\{\s*"type"\s*:\s*"[a-z_]+"\s*,\s*"(?:url|id)"\s*:)/;

/** Null for a file that is none of GitHub's. */
export async function gitHubFileOf(file: ArchiveFile): Promise<GitHubFile | null> {
  if (!/\.jsonl?$/i.test(file.name)) return null;
  const head = await headTextOf(file);
  if (/^\s*\{\s*"version"\s*:[^{}]*"github_sha"/.test(head)) return { file, kind: 'schema' };
  const named = /(?:^|\/)([a-z_]+)_\d{6}\.json$/.exec(file.name)?.[1];
  if (named !== undefined && OF_ARCHIVE.test(head) && (head.includes('https://github.com/') || head.length < 10)) {
    return { file, kind: named };
  }
  const isAnswer = /"node_id"\s*:/.test(head) && /"(?:login|starred_at|html_url)"\s*:/.test(head);
  const isEvents = /"actor"\s*:\s*\{/.test(head) && head.includes('https://api.github.com/');
  const isGraph = /"viewer"\s*:\s*\{/.test(head) && /"login"\s*:/.test(head);
  return isAnswer || isEvents || isGraph ? { file, kind: 'api' } : null;
}

/** Whether these files are GitHub's: an empty list under a name with a number may be anybody's. */
export async function isGitHub(files: readonly ArchiveFile[]): Promise<boolean> {
  for (const file of files) {
    const recognized = await gitHubFileOf(file).catch(nullIfUnreadable);
    if (recognized !== null && ((file.size ?? 10) > 4 || recognized.kind === 'schema')) return true;
  }
  return false;
}
