import { foldedHeader } from './linkedin-file.js';
import { linkedInMoment } from './linkedin-moment.js';
import { connections } from './connections.js';
import { invitations } from './invitations.js';
import type { LinkedInSource } from './linkedin-source.js';
import { messages } from './messages.js';

/**
 * The generation of the export's format, by the columns and dates that came and went; null when the files at hand were the
 * same in all years.
 */
export function linkedInEra(sources: readonly LinkedInSource[]): string | null {
  const of = (kind: LinkedInSource['as']) => sources.find(({ as, headers }) => as === kind && headers !== null);
  return eraOfMessages(of(messages)) ?? eraOfConnections(of(connections)) ?? eraOfInvitations(of(invitations));
}

function eraOfMessages(source: LinkedInSource | undefined): string | null {
  if (source === undefined) return null;
  const columns = columnsOf(source);
  if (columns.has('direction')) return '2015–2018';
  if (columns.has('attachments')) return '2024 and later';
  return columns.has('recipientprofileurls') ? '2023–2024' : '2019–early 2023';
}

function eraOfConnections(source: LinkedInSource | undefined): string | null {
  if (source === undefined) return null;
  const columns = columnsOf(source);
  if (columns.has('url')) return '2023 and later';
  if (columns.has('address') || datesAre(source, 'minute')) return '2015–2018';
  return source.hasPreamble ? '2022–early 2023' : '2019–2021';
}

function eraOfInvitations(source: LinkedInSource | undefined): string | null {
  if (source === undefined) return null;
  return columnsOf(source).has('inviterprofileurl') ? '2023 and later' : 'before 2023';
}

/** The latest day that stands near the top of any file; exports list the newest first. */
export function latestDate(sources: readonly LinkedInSource[]): Date | null {
  let latest: Date | null = null;
  for (const { as, firstRows } of sources) {
    if (as !== connections && as !== messages && as !== invitations) continue;
    for (const cell of firstRows.flat()) {
      const moment = linkedInMoment(cell);
      if (moment === null || moment.precision === 'year' || moment.precision === 'month') continue;
      if (latest === null || moment.at > latest) latest = moment.at;
    }
  }
  return latest;
}

function columnsOf({ headers }: LinkedInSource): ReadonlySet<string> {
  return new Set((headers ?? []).map(foldedHeader));
}

function datesAre({ firstRows }: LinkedInSource, precision: 'minute'): boolean {
  return firstRows.some((cells) => cells.some((cell) => linkedInMoment(cell)?.precision === precision));
}
