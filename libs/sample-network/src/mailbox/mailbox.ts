import type { Exchange } from '../exchanges/exchange.js';
import { mixed } from '../exchanges/message-text.js';
import type { SampleNetwork } from '../invent-network.js';
import { repeatable, type SampleFile } from '../sample-file.js';
import { letterOf, type Letter } from './letter.js';
import { letterOfProgram } from './letters-of-programs.js';
import { writeLetter } from './write-letter.js';

/** The owner's mail as one mbox, and how much of it no person wrote to them. */
export interface Mailbox {
  readonly file: SampleFile;
  /** Newsletters, robots, bounces: a reader keeps none of them. Spam is counted in the file's truth. */
  readonly fromPrograms: number;
}

const FROM_PROGRAMS_EVERY = 4;
const REPEATED_EVERY = 640;

/**
 * The mail of the network as Google's Takeout writes it: every exchange as a message, oldest first, in threads, with labels,
 * the newsletters and robots of any mailbox between, and a few messages twice, as they lie in two folders.
 */
export function mailbox(network: SampleNetwork): Mailbox {
  const written = network.exchanges.filter((exchange) => isOnPaper(exchange, network));
  const repeated = written.filter(isRepeated).length;
  const spam = written.filter(isSpam).length;
  const fromPrograms = Math.floor(written.length / FROM_PROGRAMS_EVERY);
  const rows = written.length + repeated + fromPrograms;
  return {
    file: {
      name: 'Takeout/Mail/All mail Including Spam and Trash.mbox',
      pieces: repeatable(() => pieces(written, network)),
      truth: { rows, anonymous: 0, spam, unreadable: 0, repeated },
    },
    fromPrograms,
  };
}

function* pieces(written: readonly Exchange[], network: SampleNetwork): Generator<string> {
  for (const [place, exchange] of written.entries()) {
    const letter = letterOf(exchange, network, isSpam(exchange));
    const text = writeLetter(letter);
    yield text;
    if (isRepeated(exchange)) yield text;
    if (place % FROM_PROGRAMS_EVERY === FROM_PROGRAMS_EVERY - 1) yield writeLetter(programAfter(letter, place, network));
  }
}

function programAfter({ at }: Letter, place: number, network: SampleNetwork): Letter {
  return letterOfProgram(at + 60_000, Math.floor(place / FROM_PROGRAMS_EVERY), network.owner);
}

/** People of whom only a day is left have no address to write to. */
function isOnPaper({ conversation }: Exchange, { people }: SampleNetwork): boolean {
  return conversation.people.every((index) => people[index]?.legibility === 'plain');
}

function isSpam(exchange: Exchange): boolean {
  return exchange.sender === 'recruiter' && signOf(exchange) % 7 === 0;
}

function isRepeated(exchange: Exchange): boolean {
  return exchange.sender !== 'recruiter' && signOf(exchange) % REPEATED_EVERY === 1;
}

function signOf({ dialogueSeed, place }: Exchange): number {
  return mixed(dialogueSeed, 400 + place);
}
