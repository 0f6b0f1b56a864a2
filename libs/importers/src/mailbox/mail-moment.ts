import { calendarDate, type Dated } from '#vocabulary';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Hours ahead of Greenwich. Military letters were written the wrong way round for years and say nothing (RFC 5322 §4.3). */
const ZONES: Readonly<Record<string, number>> = {
  ...{ UT: 0, UTC: 0, GMT: 0, Z: 0, WET: 0, BST: 1, CET: 1, MET: 1, MEZ: 1, CEST: 2, MEST: 2, MESZ: 2, EET: 2, EEST: 3, MSK: 3 },
  ...{ EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7, JST: 9, IST: 5.5, AEST: 10, AEDT: 11 },
};
const DATE = /(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{2,4})[\s,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?/i;
const AS_C = /([a-z]{3})[a-z]*\s+(\d{1,2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(\s+[+-]\d{4}|\s+[a-z]{1,5})?\s+(\d{4})/i;
const AS_ISO = /(\d{4})-(\d{2})-(\d{2})[T ](\d{1,2}):(\d{2})(?::(\d{2}))?/;
/** Before it there was no mail, and after it there is none yet: clocks that were never set, and spam that wants to stay on top. */
const FIRST_YEAR = 1971;
const LAST_YEAR = 2100;

/**
 * A moment as mail writes it: RFC 5322 with its obsolete years and zones, C's `asctime`, ISO 8601.
 *
 * @returns null for anything else, and for years no mail is from
 */
export function mailMoment(text: string): Dated | null {
  const bare = text.slice(0, 200).replace(/\([^()]*\)/g, ' ');
  return ofMail(bare) ?? ofC(bare) ?? ofIso(bare);
}

/** The moment a `Received:` field ends with. */
export function momentOfReceived(text: string): Dated | null {
  return text.includes(';') ? mailMoment(text.slice(text.lastIndexOf(';') + 1)) : null;
}

function ofMail(text: string): Dated | null {
  const match = DATE.exec(text);
  if (match === null) return null;
  const [whole, day = '', month = '', year = '', hour = '', minute = '', second] = match;
  const zone =
    text
      .slice(match.index + whole.length)
      .trim()
      .split(/[\s,]/, 1)[0] ?? '';
  return moment(fullYear(year), MONTHS.indexOf(month.toLowerCase()), Number(day), [hour, minute, second], zone);
}

function ofC(text: string): Dated | null {
  const match = AS_C.exec(text);
  if (match === null) return null;
  const [whole, month = '', day = '', hour = '', minute = '', second, zone, year = ''] = match;
  const behind =
    text
      .slice(match.index + whole.length)
      .trim()
      .split(/\s/, 1)[0] ?? '';
  return moment(Number(year), MONTHS.indexOf(month.toLowerCase()), Number(day), [hour, minute, second], zone?.trim() ?? behind);
}

function ofIso(text: string): Dated | null {
  const match = AS_ISO.exec(text);
  if (match === null) return null;
  const [whole, year, month, day, hour = '', minute = '', second] = match;
  const zone = text
    .slice(match.index + whole.length)
    .replace(/^\.\d+/, '')
    .trim();
  return moment(Number(year), Number(month) - 1, Number(day), [hour, minute, second], zone);
}

/** Two digits below 50 are of this century, three are years since 1900 (RFC 5322 §4.3). */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 3) return year;
  return text.length === 2 && year < 50 ? 2000 + year : 1900 + year;
}

function moment(
  year: number,
  month: number,
  day: number,
  [hour, minute, second]: readonly [string, string, string | undefined],
  zone: string,
): Dated | null {
  const date = calendarDate(year, month + 1, day);
  if (date === null || month < 0 || year < FIRST_YEAR || year > LAST_YEAR || Number(hour) > 24 || Number(minute) > 59)
    return null;
  const wall = Date.parse(date) + ((Number(hour) * 60 + Number(minute)) * 60 + Math.min(59, Number(second ?? 0))) * 1_000;
  const offset = offsetOf(zone);
  const precision = second === undefined ? 'minute' : 'second';
  if (offset === null) return { at: new Date(wall), precision, zone: 'unknown' };
  return { at: new Date(wall - offset), precision, zone: offset === 0 ? 'utc' : 'offset' };
}

/** In milliseconds; null where nothing is said that anybody knows. */
function offsetOf(zone: string): number | null {
  const digits = /^(?:GMT|UTC?)?([+-])(\d{1,2}):?(\d{2})?$/i.exec(zone);
  if (digits === null) {
    const hours = ZONES[zone.toUpperCase()];
    return hours === undefined ? null : hours * 3_600_000;
  }
  const size = (Number(digits[2]) * 60 + Number(digits[3] ?? 0)) * 60_000;
  if (size > 15 * 3_600_000) return null;
  return digits[1] === '-' ? -size : size;
}
