import type { Dated, PersonMention } from '#vocabulary';
import type { ArchiveFile } from '../archive-file.js';
import { chatExchange } from '../chats/chat-exchange.js';
import { linesOfText } from '../chats/lines-of-text.js';
import { textOf } from '../json/json-value.js';
import { kept, problem, repeated, type RowOutcome, setAside } from '../row-outcome.js';
import { SeenKeys } from '../seen-keys.js';
import { jsonLines } from '../tieline/json-lines.js';
import { hash64OfWords } from '../text/hash64.js';
import { isoMoment } from '../text/moment-of.js';
import { plainName } from '../text/plain-name.js';
import { folded } from '../text/tidy.js';
import { SIGNAL_HEAD, type SignalFile } from './signal-file.js';

/** A message as signal-export writes it, in a file of text or a line of JSON. */
export interface WrittenMessage {
  readonly line: number;
  readonly date: string;
  readonly author: string;
  readonly text: string;
}

/** What the program calls the owner. */
const OWNER = 'me';
/** As in files of text; what is longer is no name, and more than an index takes. */
const AUTHOR_LENGTH_MAX = 120;
const TEXT_LENGTH_MAX = 1_048_576;

/** The messages of one chat; a line that is none is given as its number. */
export async function* writtenMessages({ file, kind }: SignalFile): AsyncGenerator<WrittenMessage | number> {
  if (kind === 'lines') {
    for await (const { line, value } of jsonLines(file)) {
      const author = textOf(value, 'sender').slice(0, AUTHOR_LENGTH_MAX);
      yield author === '' ? line : { line, date: textOf(value, 'date'), author, text: textOf(value, 'body') };
    }
    return;
  }
  let open: { line: number; date: string; author: string; text: string } | null = null;
  for await (const lines of linesOfText(file)) {
    for (const { line, text } of lines) {
      const head = SIGNAL_HEAD.exec(text);
      if (head !== null) {
        if (open !== null) yield open;
        open = { line, date: `${head[1] ?? ''} ${head[2] ?? ''}`, author: head[3] ?? '', text: text.slice(head[0].length) };
      } else if (open === null) {
        if (text.trim() !== '') yield line;
      } else if (open.text.length < TEXT_LENGTH_MAX) open.text += `\n${text}`;
    }
  }
  if (open !== null) yield open;
}

/** Who writes in a chat but the owner, by folded name. */
export async function writersOf(file: SignalFile): Promise<ReadonlyMap<string, PersonMention>> {
  const people = new Map<string, PersonMention>();
  for await (const one of writtenMessages(file)) {
    if (typeof one === 'number' || folded(one.author) === OWNER) continue;
    const value = folded(one.author);
    if (people.size < 5_000 && !people.has(value)) {
      people.set(value, { personas: [{ kind: 'signal-name', value }], name: plainName(one.author), company: null });
    }
  }
  return people;
}

/** Reads the messages of one chat. */
export class WrittenChat {
  readonly #own = new SeenKeys();

  constructor(
    private readonly file: ArchiveFile,
    private readonly people: ReadonlyMap<string, PersonMention>,
    private readonly seen: SeenKeys,
  ) {}

  read(message: WrittenMessage | number): RowOutcome {
    if (typeof message === 'number') return setAside('NOT_A_MESSAGE', 'The line belongs to no message.');
    const at: Dated | null = isoMoment(message.date);
    if (at === null) return problem('DATE_UNREADABLE', 'The message has no date.');
    const writer = folded(message.author);
    const author = writer === OWNER ? null : (this.people.get(writer) ?? null);
    // Pictures, quotes and reactions are written behind the words in marks of their own.
    const text = message.text
      .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
      .replace(/\s*\(- .{1,300} -\)\s*$/u, '')
      .trim();
    const to = author === null ? `:${[...this.people.keys()].sort().join('+')}` : '';
    const sourceKey = this.#keyOf(`signal:written:${writer}${to}:${at.at.getTime()}:${hash64OfWords(text)}`);
    if (this.seen.isRepeated(sourceKey)) return repeated();
    const others = [...this.people].flatMap(([id, mention]) => (id === writer ? [] : [mention]));
    const threadKey = `signal:written-chat:${folded(this.file.name.split('/').slice(0, -1).join('/')) || [...this.people.keys()].sort().join('+')}`;
    const exchange = chatExchange({ sourceKey, threadKey, at, channel: 'message', author, others, text });
    return exchange.kind === 'interaction' ? kept([exchange]) : exchange;
  }

  /** The same words of one person in one minute are as many messages. */
  #keyOf(base: string): string {
    let key = base;
    for (let number = 2; this.#own.isRepeated(key); number++) key = `${base}:${number}`;
    return key;
  }
}
