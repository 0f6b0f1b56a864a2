import { concatenated } from '../text/concatenated.js';
import { type TextEncoding, unreadText } from '../text/text-encoding.js';
import type { Card, CardOutcome, CardProblemCode } from './card.js';
import { type ContentLine, contentLinesIn } from './content-lines.js';
import { guessEncoding } from '../text/decode-text.js';
import type { VcardVersion } from './escapes.js';
import { propertyName, readProperty, undeclaredBytes, type Property } from './property.js';

/** A note of a megabyte is no note. */
const PROPERTY_BYTES_MAX = 1_048_576;
const CARD_BYTES_MAX = 4 * PROPERTY_BYTES_MAX;
const PROPERTIES_PER_CARD_MAX = 20_000;

/**
 * Reads the cards of a file in order, vCard 2.1, 3.0 and 4.0, one card in memory at a time. Every BEGIN gives exactly one
 * outcome, except those inside an AGENT, which belong to the card around them.
 */
export async function* readCards(
  chunks: AsyncIterable<Uint8Array>,
  encoding: TextEncoding = unreadText(),
): AsyncGenerator<CardOutcome> {
  const cards = new CardAssembler(encoding);
  for await (const properties of contentLinesIn(chunks, { bytesMax: PROPERTY_BYTES_MAX, nameAlone: null, encoding })) {
    for (const property of properties) yield* cards.push(property);
  }
  yield* cards.finish();
}

interface OpenCard {
  readonly line: number;
  readonly lines: ContentLine[];
  bytes: number;
  isTooLong: boolean;
}

class CardAssembler {
  #open: OpenCard | null = null;
  #agentDepth = 0;
  #isOutsideReported = false;
  #begun = 0;

  constructor(private readonly encoding: TextEncoding) {}

  *push(line: ContentLine): Generator<CardOutcome> {
    const name = propertyName(line.bytes);
    const marks = name === 'BEGIN' || name === 'END' || name === 'AGENT' ? vcardMark(line) : null;
    if (this.#open === null) yield* this.#outside(line, marks, name);
    else if (this.#agentDepth > 0) this.#insideAgent(marks);
    else if (name === 'AGENT' && marks !== null) this.#agentDepth = marks === 'begin' ? 1 : 0;
    else if (name === 'BEGIN' && marks === 'begin' && announcesAgent(this.#open)) this.#agentDepth = 1;
    else if (name === 'BEGIN' && marks === 'begin') {
      // The card before lacks its END, but nothing of it is missing.
      yield completed(this.#open, this.encoding);
      this.#begin(line);
    } else if (name === 'END' && marks === 'end') {
      yield completed(this.#open, this.encoding);
      this.#open = null;
    } else this.#add(this.#open, line);
  }

  *finish(): Generator<CardOutcome> {
    if (this.#open !== null) {
      yield problem('CARD_WITHOUT_END', 'The file ends in the middle of this card.', this.#open.line);
      this.#open = null;
    }
    if (this.#begun === 0 && !this.#isOutsideReported) yield problem('NO_CARD', 'The file holds no card.', 1);
  }

  *#outside(line: ContentLine, marks: 'begin' | 'end' | null, name: string): Generator<CardOutcome> {
    if (name === 'BEGIN' && marks === 'begin') this.#begin(line);
    else if (!(name === 'END' && marks === 'end') && !this.#isOutsideReported && hasText(line)) {
      this.#isOutsideReported = true;
      yield problem('TEXT_OUTSIDE_CARD', 'This line belongs to no card.', line.line);
    }
  }

  #begin(line: ContentLine): void {
    this.#open = { line: line.line, lines: [], bytes: 0, isTooLong: false };
    this.#begun++;
    this.#isOutsideReported = false;
  }

  #insideAgent(marks: 'begin' | 'end' | null): void {
    if (marks === 'begin') this.#agentDepth++;
    if (marks === 'end') this.#agentDepth--;
  }

  #add(open: OpenCard, line: ContentLine): void {
    open.bytes += line.bytes.length;
    if (line.isCut || open.bytes > CARD_BYTES_MAX || open.lines.length >= PROPERTIES_PER_CARD_MAX) open.isTooLong = true;
    if (open.isTooLong) open.lines.length = 0;
    else open.lines.push(line);
  }
}

/** `AGENT:` with nothing behind it announces a card on the next lines. */
function announcesAgent(open: OpenCard): boolean {
  const last = open.lines.at(-1);
  return last !== undefined && last.bytes.length < 64 && /^AGENT[^:]*:\s*$/i.test(String.fromCharCode(...last.bytes));
}

function vcardMark({ bytes }: ContentLine): 'begin' | 'end' | null {
  const text = String.fromCharCode(...bytes.subarray(0, 256));
  if (/^\s*(?:AGENT[^:]*:\s*)?BEGIN\s*:\s*VCARD\s*$/im.test(text)) return 'begin';
  if (/^\s*END\s*:\s*VCARD\s*$/im.test(text)) return 'end';
  return null;
}

function completed(open: OpenCard, ofFile: TextEncoding): CardOutcome {
  if (open.isTooLong) {
    return problem('CARD_TOO_LONG', 'A value of this card is longer than a megabyte, or the card longer than four.', open.line);
  }
  return { kind: 'card', card: cardOf(open, ofFile) };
}

/** The file is in what its last card was in that is not UTF-8. */
function cardOf(open: OpenCard, ofFile: TextEncoding): Card {
  const undeclared = open.lines.flatMap((line) => undeclaredBytes(line) ?? []);
  const length = undeclared.reduce((sum, bytes) => sum + bytes.length, 0);
  const encoding = undeclared.length === 0 ? 'utf-8' : guessEncoding(concatenated(undeclared, length));
  if (encoding !== 'utf-8') {
    ofFile.name = encoding;
    ofFile.isGuessed = true;
  }
  const properties: Property[] = [];
  for (const line of open.lines) {
    const property = readProperty(line, encoding);
    if (property !== null) properties.push(property);
  }
  return { line: open.line, version: versionOf(properties), properties };
}

/** VERSION stands anywhere, or nowhere; what is unknown is read as 3.0, the version most programs write. */
function versionOf(properties: readonly Property[]): VcardVersion {
  const version = properties.find(({ name }) => name === 'VERSION')?.value.trim();
  return version === '2.1' || version === '4.0' ? version : '3.0';
}

function hasText({ bytes }: ContentLine): boolean {
  return bytes.some((byte) => byte > 32);
}

function problem(code: CardProblemCode, reason: string, line: number): CardOutcome {
  return { kind: 'problem', code, reason, line };
}
