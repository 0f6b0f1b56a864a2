import { DateTime } from 'luxon';
import { addDays, type CalendarDate, daysBetween, parseCalendarDate } from '#vocabulary';

/** When the owner wants to be reminded, in their own zone. */
export interface WeeklySchedule {
  readonly zone: string;
  /** Monday is 1, Sunday 7. */
  readonly weekday: number;
  /** 0 to 23. */
  readonly hour: number;
}

/** A week's moment. */
export interface DueWeek {
  /** The Monday of the week, which names it. */
  readonly week: CalendarDate;
  readonly dueAt: Date;
}

/**
 * The moment of a given week. An hour that clocks skip moves forward by what they skip; of an hour that comes twice the
 * first counts. A day a zone left out (Apia, 30 December 2011) moves to the next.
 */
export function dueInWeek(schedule: WeeklySchedule, week: CalendarDate): Date {
  const day = addDays(week, schedule.weekday - 1);
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  const local = DateTime.fromObject({ year, month, day: dayOfMonth, hour: schedule.hour }, { zone: schedule.zone });
  if (!local.isValid) throw new RangeError(`There is no moment ${day} ${schedule.hour}:00 in ${schedule.zone}.`);
  const [first = local] = local.getPossibleOffsets().sort((a, b) => a.toMillis() - b.toMillis());
  return first.toJSDate();
}

/** The next moment after `after`. */
export function nextDue(schedule: WeeklySchedule, after: Date): DueWeek {
  let due = weekOf(schedule, after, -1);
  while (due.dueAt <= after) due = { week: addDays(due.week, 7), dueAt: dueInWeek(schedule, addDays(due.week, 7)) };
  return due;
}

/** The latest moment that is not after `now`: the week whose slate should exist. */
export function latestDue(schedule: WeeklySchedule, now: Date): DueWeek {
  let due = weekOf(schedule, now, 1);
  while (due.dueAt > now) due = { week: addDays(due.week, -7), dueAt: dueInWeek(schedule, addDays(due.week, -7)) };
  return due;
}

/** A slate made this long after its moment was missed and is caught up. */
const CATCH_UP_AFTER_MILLISECONDS = 2 * 3_600_000;

/**
 * The week whose slate is to be made now. Weeks that passed meanwhile are not made up one by one: only the latest is.
 *
 * @param lastWeek the week of the owner's latest slate; null without one
 * @returns null when that slate is not yet followed by another.
 */
export function dueSlate(
  schedule: WeeklySchedule,
  lastWeek: CalendarDate | null,
  now: Date,
): (DueWeek & { readonly isCatchUp: boolean }) | null {
  const due = latestDue(schedule, now);
  if (lastWeek !== null && daysBetween(lastWeek, due.week) <= 0) return null;
  const isLate = now.getTime() - due.dueAt.getTime() > CATCH_UP_AFTER_MILLISECONDS;
  // The first slate of all comes whenever its owner does; nothing was missed.
  return { ...due, isCatchUp: lastWeek !== null && isLate };
}

/** The due week `weeks` away from the week that `moment` falls in. */
function weekOf(schedule: WeeklySchedule, moment: Date, weeks: number): DueWeek {
  const monday = DateTime.fromJSDate(moment, { zone: schedule.zone }).startOf('week').toISODate();
  const week = parseCalendarDate(monday ?? '');
  if (week === null) throw new RangeError(`There is no zone ${schedule.zone}.`);
  const wanted = addDays(week, weeks * 7);
  return { week: wanted, dueAt: dueInWeek(schedule, wanted) };
}
