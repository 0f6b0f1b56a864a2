/**
 * The number of the week a moment is in, as an expression: weeks begin on Mondays in UTC, and week 0 held the Unix epoch,
 * a Thursday. `foldTie` and `weeksNow` of `#strength` count the same.
 */
export const weekInSql = (moment: string): string => `floor((date_part('epoch', ${moment}) + 259200) / 604800)::int`;
