import { parseArgs } from 'node:util';
import { parseCalendarDate, type Refusal, refused } from '#vocabulary';

export interface SampleOptions {
  readonly folder: string;
  readonly people: number;
  readonly messages: number;
  readonly seed: string;
  readonly exportedAt: Date;
  /** Also the export of a year before, as it would have been. */
  readonly withOlder: boolean;
  /** Also the archives of the social platforms the network is on. */
  readonly withSocial: boolean;
  /** Files in a folder in place of a ZIP. */
  readonly isUnpacked: boolean;
}

const PEOPLE_MAX = 100_000;
const MESSAGES_MAX = 1_000_000;

/** Reads what follows `tieline sample`. The export is of today unless `--on` says otherwise. */
export function sampleOptions(args: readonly string[], now: Date): SampleOptions | Refusal<'SAMPLE_OPTIONS'> {
  const parsed = parse(args);
  if (parsed === null) return complaint('Usage: tieline sample FOLDER [--people N] [--messages N] [--seed TEXT] [--on DAY]');
  const { values, folder } = parsed;
  const people = wholeNumber(values.people ?? '400', PEOPLE_MAX);
  const messages = wholeNumber(values.messages ?? '3000', MESSAGES_MAX);
  if (people === null) return complaint(`--people takes a whole number up to ${PEOPLE_MAX}.`);
  if (messages === null) return complaint(`--messages takes a whole number up to ${MESSAGES_MAX}.`);
  const day = parseCalendarDate(values.on ?? now.toISOString().slice(0, 10));
  if (day === null) return complaint('--on takes a day, written as 2026-03-02.');
  return {
    folder,
    people,
    messages,
    seed: values.seed ?? 'tieline',
    exportedAt: new Date(`${day}T00:00:00Z`),
    withOlder: values.older ?? false,
    withSocial: values.social ?? false,
    isUnpacked: values.unpacked ?? false,
  };
}

const OPTIONS = {
  people: { type: 'string' },
  messages: { type: 'string' },
  seed: { type: 'string' },
  on: { type: 'string' },
  older: { type: 'boolean' },
  social: { type: 'boolean' },
  unpacked: { type: 'boolean' },
} as const;

function parse(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const [folder, ...others] = positionals;
    return folder === undefined || others.length > 0 ? null : { values, folder };
  } catch {
    return null;
  }
}

function wholeNumber(text: string, most: number): number | null {
  return /^\d+$/.test(text) && Number(text) <= most ? Number(text) : null;
}

function complaint(reason: string): Refusal<'SAMPLE_OPTIONS'> {
  return refused('SAMPLE_OPTIONS', reason);
}
