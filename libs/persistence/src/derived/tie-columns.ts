/** `TieEvidence` as statements read it off the table `tie` under the alias `t`. Without a tie, every column is null. */
export const TIE_COLUMNS = `t.weeks_in_touch as "weeksInTouch", t.weeks_weighted as "weeksWeighted", t.in_count as "inCount", t.out_count as "outCount",
  t.out_turns as "outTurns", t.replied_turns as "repliedTurns", t.first_at as "firstAt", t.last_at as "lastAt",
  t.last_in_at as "lastInAt", t.last_out_at as "lastOutAt", t.median_gap_days as "medianGapDays", t.contact_days as "contactDays",
  t.reopenings, t.answered_reopenings as "answeredReopenings", t.last_reopened_at as "lastReopenedAt"`;
