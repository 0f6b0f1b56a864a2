import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Installation } from './an-installation.js';
import type { Export } from './an-export.js';

export interface Count {
  readonly kind: string;
  readonly count: number;
}

export interface FileCounts {
  readonly name: string;
  readonly read: number;
  readonly kept: number;
  readonly setAside: number;
  readonly problems: number;
  readonly encoding: string | null;
  readonly isEncodingGuessed: boolean;
}

interface Change {
  readonly name: string;
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

interface Match {
  readonly name: string;
  readonly contactName: string;
  readonly because: string;
}

export interface Report extends Omit<FileCounts, 'name' | 'encoding' | 'isEncodingGuessed'> {
  readonly counts: readonly Count[];
  readonly files: readonly FileCounts[];
  readonly seconds: number;
  readonly undone: { readonly contactsKept: readonly { readonly contactId: string; readonly name: string }[] };
}

/** An import as its owner sees it. */
export interface ImportSeen {
  readonly id: string;
  readonly state: string;
  readonly platform: string;
  readonly canResume: boolean;
  readonly refusal: { readonly code: string; readonly reason: string };
  readonly progress: Readonly<Record<string, unknown>>;
  readonly questions: readonly {
    readonly key: string;
    readonly sentence: string;
    readonly choices: readonly { readonly value: string; readonly label: string }[];
    readonly guess: string;
    readonly answer: string | null;
  }[];
  readonly columns: readonly { readonly header: string; readonly role: string }[];
  readonly preview: {
    readonly counts: readonly Count[];
    readonly files: readonly FileCounts[];
    readonly newContacts: readonly { readonly name: string; readonly company: string | null; readonly file: string }[];
    readonly jobChanges: readonly Change[];
    readonly matched: readonly Match[];
    readonly possible: readonly Match[];
  };
  readonly report: Report;
}

const BEGIN = 'mutation ($input: BeginImportInput!) { beginImport(input: $input) { id files { uploadUrl } } }';
const FINISH = 'mutation ($id: ID!) { finishUpload(id: $id) { state } }';
const BATCH = `query ($id: ID!) { import(id: $id) {
  id state title platform era exportedAt canCommit canUndo canResume refusal { code reason }
  progress { stage rows rowsExpected bytesReceived bytesExpected }
  preview { counts { kind label count } files { name read kept setAside problems encoding isEncodingGuessed }
    newContacts { name company file line } changed { name field before after contactId }
    matched { name contactName because } possible { name contactName because probability } jobChanges { name field before after } }
  report { counts { kind count } files { name read kept setAside problems encoding isEncodingGuessed } read kept setAside problems seconds
    undone { recordsRemoved recordsRestored contactsRemoved contactsKept { contactId name } } }
  columns { header role samples } questions { key sentence choices { value label } guess answer }
  problems(first: 10) { totalCount edges { node { file line code reason isProblem } } } } }`;

/** States in which the worker is done with an import. */
const AT_REST = ['previewed', 'committed', 'undone', 'refused'];

/** Uploads an archive over HTTP and says that it is there. */
export async function upload(
  installation: Pick<Installation, 'put'>,
  member: Browser,
  archive: Export,
  commitsWhenRead = false,
): Promise<string> {
  const input = { title: archive.name, files: [{ name: archive.name, size: archive.bytes.byteLength }], commitsWhenRead };
  const { data, errors } = await member.ask(BEGIN, { input });
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  const response = await installation.put(member, data.beginImport.files[0].uploadUrl, archive.bytes);
  if (response.status !== 200) throw new Error(`${response.status} ${JSON.stringify(response.body)}`);
  await member.ask(FINISH, { id: data.beginImport.id });
  return data.beginImport.id as string;
}

export async function importOf(member: Browser, id: string): Promise<ImportSeen> {
  const { data, errors } = await member.ask(BATCH, { id });
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data.import as ImportSeen;
}

/** Waits until the worker is done with an import, or has stopped at it. */
export async function atRest(member: Browser, id: string, seconds = 60): Promise<ImportSeen> {
  const until = Date.now() + seconds * 1_000;
  for (;;) {
    const batch = await importOf(member, id);
    if (AT_REST.includes(batch.state.toLowerCase()) || batch.canResume) return batch;
    if (Date.now() > until) throw new Error(`The import is still ${batch.state}: ${JSON.stringify(batch.progress)}`);
    await sleep(50);
  }
}

export async function commit(member: Browser, id: string): Promise<ImportSeen> {
  await member.ask('mutation ($id: ID!) { commitImport(id: $id) { state } }', { id });
  return atRest(member, id);
}

export async function undo(member: Browser, id: string): Promise<ImportSeen> {
  await member.ask('mutation ($id: ID!) { undoImport(id: $id) { state } }', { id });
  return atRest(member, id);
}

export function countOf(counts: readonly Count[], kind: string): number {
  return counts.find((one) => one.kind === kind)?.count ?? 0;
}
