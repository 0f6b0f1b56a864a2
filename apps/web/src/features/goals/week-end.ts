import { dayAfter } from '../../ui/dates';

/** The Sunday of the week a day is in: until then, what is planned for this week is due. */
export function weekEnd(day: string): string {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return dayAfter(day, 6 - weekday);
}
