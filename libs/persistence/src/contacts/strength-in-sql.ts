import { weekInSql } from '../derived/week-in-sql.js';

/**
 * `strengthAt` of `#strength` as an expression over `contact k left join tie t`; a test holds the two together. Null
 * where there is neither evidence nor the owner's word.
 *
 * @param now the parameter that holds the moment, such as `$2`
 */
export function strengthInSql(now: string): string {
  const weeks = `(t.weeks_weighted * power(2::float8, (2600 - ${weekInSql(`${now}::timestamptz`)})::float8 * 7 / 365))`;
  const silentDays = `greatest(0, extract(epoch from (${now}::timestamptz - t.last_at))::float8 / 86400)`;
  const reciprocity = `2 * least(t.in_count, t.out_count)::float8 / greatest(1, t.in_count + t.out_count)`;
  const span = `least(1, extract(epoch from (t.last_at - t.first_at))::float8 / 86400 / 365)`;
  return `case k.closeness
    when 'faint' then 0.1::float8 when 'loose' then 0.3::float8 when 'warm' then 0.55::float8 when 'close' then 0.85::float8
    else ${weeks} / (${weeks} + 4) * power(1 + ${silentDays} / 180, -0.25) * (0.6 + 0.4 * ${reciprocity}) * (0.85 + 0.15 * ${span})
  end`;
}

/** From which strength on a step counts, and up to which; the bounds of `strengthAt`. */
export const STRENGTH_BOUNDS = {
  faint: [0, 0.15],
  loose: [0.15, 0.4],
  warm: [0.4, 0.7],
  close: [0.7, 2],
} as const;
