import { readLines } from '../reading/read-lines.js';

/** Who was in touch with whom, as one person saw it. Times are seconds since the first event of the log, ascending. */
export interface Participant {
  readonly id: string;
  /** Of every exchange. */
  readonly times: number[];
  readonly sentTimes: number[];
  readonly contacts: Map<string, Exchanges>;
  /** Messages to several that the participant sent or received. */
  readonly roundLetters: RoundLetter[];
}

/** A message to several; rows of one sender and time are one. */
export interface RoundLetter {
  readonly at: number;
  /** The sender and everyone it went to. */
  readonly people: readonly string[];
}

export interface Exchanges {
  readonly times: number[];
  /** For each exchange, whether the participant sent it. */
  readonly isSent: boolean[];
  /** Of every exchange, how many it went to: rows of one sender and time are one message. */
  readonly groupSizes: number[];
}

export interface ContactLog {
  readonly participants: ReadonlyMap<string, Participant>;
  /** Of every event, ascending. */
  readonly times: readonly number[];
  /** Rows that are no event: without two different people or without a time. */
  readonly unreadable: number;
}

interface Event {
  readonly from: string;
  readonly to: string;
  readonly seconds: number;
}

/** Reads `from to seconds channel`, parted by tabs, with or without a header. */
export async function readContactLog(path: string): Promise<ContactLog> {
  const events: Event[] = [];
  let unreadable = 0;
  for await (const lines of readLines(path)) {
    for (const line of lines) {
      if (line === '' || line.startsWith('from\t')) continue;
      const [from = '', to = '', seconds = ''] = line.split('\t');
      const event = { from, to, seconds: seconds === '' ? NaN : Number(seconds) };
      if (from === '' || to === '' || from === to || !Number.isFinite(event.seconds)) unreadable += 1;
      else events.push(event);
    }
  }
  return { ...contactLog(events), unreadable };
}

/** Sorts events into what each participant saw. */
export function contactLog(events: readonly Event[]): Omit<ContactLog, 'unreadable'> {
  const sorted = [...events].sort((a, b) => a.seconds - b.seconds);
  const firstAt = sorted[0]?.seconds ?? 0;
  const participants = new Map<string, Participant>();
  const messages = messagesIn(sorted);
  const see = (viewer: string, other: string, seconds: number, isSent: boolean, groupSize: number) => {
    let participant = participants.get(viewer);
    if (participant === undefined) {
      participant = { id: viewer, times: [], sentTimes: [], contacts: new Map(), roundLetters: [] };
      participants.set(viewer, participant);
    }
    participant.times.push(seconds);
    if (isSent) participant.sentTimes.push(seconds);
    let exchanges = participant.contacts.get(other);
    if (exchanges === undefined) {
      exchanges = { times: [], isSent: [], groupSizes: [] };
      participant.contacts.set(other, exchanges);
    }
    exchanges.times.push(seconds);
    exchanges.isSent.push(isSent);
    exchanges.groupSizes.push(groupSize);
  };
  for (const { from, to, seconds } of sorted) {
    const groupSize = messages.get(messageKey(from, seconds))?.to.size ?? 1;
    see(from, to, seconds - firstAt, true, groupSize);
    see(to, from, seconds - firstAt, false, groupSize);
  }
  for (const { from, seconds, to } of messages.values()) {
    if (to.size < 2) continue;
    const letter: RoundLetter = { at: seconds - firstAt, people: [from, ...to] };
    for (const person of letter.people) participants.get(person)?.roundLetters.push(letter);
  }
  return { participants, times: sorted.map(({ seconds }) => seconds - firstAt) };
}

interface Message extends Pick<Event, 'from' | 'seconds'> {
  readonly to: Set<string>;
}

const messageKey = (from: string, seconds: number): string => `${from}\t${seconds}`;

function messagesIn(events: readonly Event[]): ReadonlyMap<string, Message> {
  const messages = new Map<string, Message>();
  for (const { from, to, seconds } of events) {
    const key = messageKey(from, seconds);
    const message = messages.get(key) ?? { from, seconds, to: new Set() };
    messages.set(key, message);
    message.to.add(to);
  }
  return messages;
}

/** How many of ascending times are not later than a moment. */
export function countUntil(times: readonly number[], moment: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) <= moment) low = middle + 1;
    else high = middle;
  }
  return low;
}
