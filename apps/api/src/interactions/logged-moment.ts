import { type CalendarDate, type Dated, refused, type Refusal } from '#vocabulary';

/** Somebody else's clock, or the day that has begun elsewhere. */
const AHEAD_MILLISECONDS_MAX = 86_400_000;
const YEAR_MIN = 1900;

/** When an exchange was that the owner writes down: at a minute, on a day, or just now. */
export function loggedMoment(
  { at, day }: { readonly at?: Date | null; readonly day?: CalendarDate | null },
  now: Date,
): Dated | Refusal<'BAD_MOMENT' | 'IN_THE_FUTURE'> {
  if (at && day) return refused('BAD_MOMENT', 'Say a time or a day, not both.');
  const dated: Dated = day
    ? { at: new Date(`${day}T00:00:00Z`), precision: 'day', zone: 'unknown' }
    : { at: toTheMinute(at ?? now), precision: 'minute', zone: 'utc' };
  if (Number.isNaN(dated.at.getTime()) || dated.at.getUTCFullYear() < YEAR_MIN) {
    return refused('BAD_MOMENT', `An exchange has a date from ${YEAR_MIN} on.`);
  }
  if (dated.at.getTime() > now.getTime() + AHEAD_MILLISECONDS_MAX) {
    return refused('IN_THE_FUTURE', 'An exchange is written down when it has happened. Make a promise for what is to come.');
  }
  return dated;
}

const MILLISECONDS_PER_MINUTE = 60_000;

function toTheMinute(moment: Date): Date {
  return new Date(Math.floor(moment.getTime() / MILLISECONDS_PER_MINUTE) * MILLISECONDS_PER_MINUTE);
}
