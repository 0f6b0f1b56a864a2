/** The Unix epoch was a Thursday. */
const DAYS_FROM_MONDAY_TO_EPOCH = 3;

/**
 * The number of the week a day is in. Weeks begin on Mondays, as people count them; week 0 held the Unix epoch.
 *
 * @param day whole days since the Unix epoch, in UTC
 */
export function weekOfDay(day: number): number {
  return Math.floor((day + DAYS_FROM_MONDAY_TO_EPOCH) / 7);
}
