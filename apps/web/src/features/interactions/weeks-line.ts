import { count, dayAfter, daysBetween, exactDay } from '../../ui/dates';

interface WeekInTouch {
  readonly startsOn: string;
  readonly exchanges: number;
}

const WEEK_DAYS = 7;
const WEEKS_LEAST = 52;
const WEEKS_MOST = 260;

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return dayAfter(day, -((weekday + 6) % WEEK_DAYS));
}

/** Exchanges week by week, oldest first, silent weeks included, ending with this week. */
export function weeksLine(weeks: readonly WeekInTouch[], today: string, weeksShown: number): readonly number[] {
  const thisWeek = mondayOf(today);
  const line = Array.from({ length: weeksShown }, () => 0);
  for (const { startsOn, exchanges } of weeks) {
    const weeksAgo = Math.round(daysBetween(startsOn, thisWeek) / WEEK_DAYS);
    const place = weeksShown - 1 - weeksAgo;
    if (place >= 0 && place < weeksShown) line[place] = exchanges;
  }
  return line;
}

/** How many weeks the line shows: back to the first exchange, at least a year and at most five. */
export function weeksToShow(weeks: readonly WeekInTouch[], today: string): number {
  const days = Math.max(0, ...weeks.map(({ startsOn }) => daysBetween(startsOn, today)));
  return Math.min(Math.max(Math.ceil(days / WEEK_DAYS) + 1, WEEKS_LEAST), WEEKS_MOST);
}

/** What the line shows, for those who do not see it. */
export function describeWeeks(weeks: readonly WeekInTouch[]): string {
  const first = weeks.map(({ startsOn }) => startsOn).sort()[0];
  if (first === undefined) return 'No exchange on record.';
  return `In touch in ${count(weeks.length, 'week')} since ${exactDay(first)}.`;
}
