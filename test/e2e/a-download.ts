import { promisify } from 'node:util';
import { text } from 'node:stream/consumers';
import yauzl from 'yauzl';
import type { Browser, Installation } from './an-installation.js';

export interface Download {
  readonly status: number;
  readonly fileName: string | undefined;
  /** Text by the file's name in the ZIP. */
  readonly files: ReadonlyMap<string, string>;
}

/** Downloads everything a browser's account has. */
export async function aDownload(installation: Installation, browser: Browser): Promise<Download> {
  const response = await installation.api.inject({
    method: 'GET',
    url: '/export.zip',
    headers: { host: 'tieline.test', ...(browser.cookie === undefined ? {} : { cookie: browser.cookie }) },
  });
  const fileName = /filename="(.*)"/.exec(String(response.headers['content-disposition'] ?? ''))?.[1];
  const files = response.statusCode === 200 ? await unzipped(response.rawPayload) : new Map<string, string>();
  return { status: response.statusCode, fileName, files };
}

async function unzipped(bytes: Buffer): Promise<Map<string, string>> {
  const zip = await promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)(bytes, { lazyEntries: false });
  const open = promisify(zip.openReadStream.bind(zip)) as (entry: yauzl.Entry) => Promise<NodeJS.ReadableStream>;
  const entries: yauzl.Entry[] = [];
  await new Promise((resolve, reject) => {
    zip.on('entry', (entry: yauzl.Entry) => entries.push(entry));
    zip.on('end', resolve);
    zip.on('error', reject);
  });
  const files = new Map<string, string>();
  for (const entry of entries) files.set(entry.fileName, await text(await open(entry)));
  return files;
}

/** The lines of a JSON Lines file of an export. */
export function linesOf(exported: Download, name: string): any[] {
  const written = exported.files.get(name) ?? '';
  return written
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}
