import type { Moment } from '../days.js';

/** The shapes dates have in one LinkedIn archive. All are written in UTC. */

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

const two = (number: number) => String(number).padStart(2, '0');
const month = (date: Date) => MONTHS[date.getUTCMonth()] ?? '';
const clock = (date: Date) => `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
const halfDayHour = (date: Date) => date.getUTCHours() % 12 || 12;
const halfDay = (date: Date) => (date.getUTCHours() < 12 ? 'AM' : 'PM');
const shortYear = (date: Date) => two(date.getUTCFullYear() % 100);

/** `04 Dec 2025` */
export function dayMonthYear(moment: Moment): string {
  const date = new Date(moment);
  return `${two(date.getUTCDate())} ${month(date)} ${date.getUTCFullYear()}`;
}

/** `2025-12-05 01:20:51 UTC` */
export function secondUtc(moment: Moment): string {
  const text = new Date(moment).toISOString();
  return `${text.slice(0, 10)} ${text.slice(11, 19)} UTC`;
}

/** `6/10/25, 6:34 AM`: the month first and no zone. */
export function minuteUnpadded(moment: Moment): string {
  const date = new Date(moment);
  const day = `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${shortYear(date)}`;
  return `${day}, ${halfDayHour(date)}:${two(date.getUTCMinutes())} ${halfDay(date)}`;
}

/** `07/15/18, 09:11 PM`: the same, padded. */
export function minutePadded(moment: Moment): string {
  const date = new Date(moment);
  const day = `${two(date.getUTCMonth() + 1)}/${two(date.getUTCDate())}/${shortYear(date)}`;
  return `${day}, ${two(halfDayHour(date))}:${two(date.getUTCMinutes())} ${halfDay(date)}`;
}

/** `2021/04/12 18:22:04 UTC` */
export function secondWithSlashes(moment: Moment): string {
  return secondUtc(moment).replaceAll('-', '/');
}

/** `Tue Oct 28 20:33:50 UTC 2025` */
export function javaDate(moment: Moment): string {
  const date = new Date(moment);
  return `${DAYS[date.getUTCDay()]} ${month(date)} ${two(date.getUTCDate())} ${clock(date)} UTC ${date.getUTCFullYear()}`;
}

/** `Jan 2020` */
export function monthYear(moment: Moment): string {
  const date = new Date(moment);
  return `${month(date)} ${date.getUTCFullYear()}`;
}
