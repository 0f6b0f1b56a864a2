import { addDays, calendarDate, type CalendarDate, daysBetween } from '#vocabulary';
import type { Occasion } from './occasion.js';

const PROMISE_DUE_WITHIN_DAYS = 6;
const BIRTHDAY_WITHIN_DAYS = 6;
const JOB_CHANGE_NEWS_DAYS = 120;
const REPLY_OWED_AFTER_DAYS = 2;
const REPLY_OWED_UP_TO_DAYS = 60;
const SNOOZE_REMEMBERED_DAYS = 28;

/** What is known about a contact that may be an occasion. */
export interface OccasionFacts {
  readonly promises: readonly { readonly text: string; readonly dueOn: CalendarDate }[];
  /** The day of the last message of theirs that nobody answered. */
  readonly unansweredSince: CalendarDate | null;
  readonly jobChange: {
    readonly fromCompany: string | null;
    readonly toCompany: string | null;
    readonly toRole: string | null;
    readonly seenOn: CalendarDate;
  } | null;
  /** `YYYY-MM-DD`, or `--MM-DD` where the year is unknown. */
  readonly birthday: string | null;
  readonly cadenceDays: number | null;
  readonly snoozedUntil: CalendarDate | null;
  readonly lastExchangeOn: CalendarDate | null;
  /** The day they were last suggested. News older than that is no news. */
  readonly lastSuggestedOn: CalendarDate | null;
  /** The goal that a word with them serves, and how; null for none. */
  readonly goal: { readonly goal: string; readonly because: string } | null;
}

/** @returns the reasons to write in the week that begins today. */
export function findOccasions(facts: OccasionFacts, today: CalendarDate): Occasion[] {
  return [
    ...duePromises(facts, today),
    ...snoozeOver(facts, today),
    ...owedReply(facts, today),
    ...cadenceDue(facts, today),
    ...birthday(facts, today),
    ...jobChange(facts, today),
    ...(facts.goal === null ? [] : [{ kind: 'goal' as const, ...facts.goal }]),
  ];
}

function duePromises({ promises }: OccasionFacts, today: CalendarDate): Occasion[] {
  const due = promises.filter(({ dueOn }) => daysBetween(today, dueOn) <= PROMISE_DUE_WITHIN_DAYS);
  return due.map(({ text, dueOn }) => ({ kind: 'promiseDue', text, dueOn }));
}

function snoozeOver({ snoozedUntil, lastSuggestedOn }: OccasionFacts, today: CalendarDate): Occasion[] {
  if (snoozedUntil === null || snoozedUntil > today) return [];
  if (daysBetween(snoozedUntil, today) > SNOOZE_REMEMBERED_DAYS) return [];
  const cameBack = lastSuggestedOn !== null && lastSuggestedOn >= snoozedUntil;
  return cameBack ? [] : [{ kind: 'snoozeOver', until: snoozedUntil }];
}

function owedReply({ unansweredSince }: OccasionFacts, today: CalendarDate): Occasion[] {
  if (unansweredSince === null) return [];
  const days = daysBetween(unansweredSince, today);
  if (days < REPLY_OWED_AFTER_DAYS || days > REPLY_OWED_UP_TO_DAYS) return [];
  return [{ kind: 'owedReply', since: unansweredSince }];
}

function cadenceDue({ cadenceDays, lastExchangeOn }: OccasionFacts, today: CalendarDate): Occasion[] {
  if (cadenceDays === null || lastExchangeOn === null) return [];
  const silentDays = daysBetween(lastExchangeOn, today);
  return silentDays < cadenceDays ? [] : [{ kind: 'cadenceDue', cadenceDays, silentDays }];
}

function birthday({ birthday }: OccasionFacts, today: CalendarDate): Occasion[] {
  const parts = /^(?:\d{4}|-)-(\d{2})-(\d{2})$/.exec(birthday ?? '');
  if (parts === null) return [];
  for (const year of [Number(today.slice(0, 4)), Number(today.slice(0, 4)) + 1]) {
    const on = calendarDate(year, Number(parts[1]), Number(parts[2]));
    if (on !== null && on >= today && on <= addDays(today, BIRTHDAY_WITHIN_DAYS)) return [{ kind: 'birthday', on }];
  }
  return [];
}

function jobChange({ jobChange, lastSuggestedOn }: OccasionFacts, today: CalendarDate): Occasion[] {
  if (jobChange === null || daysBetween(jobChange.seenOn, today) > JOB_CHANGE_NEWS_DAYS) return [];
  const isNews = lastSuggestedOn === null || jobChange.seenOn > lastSuggestedOn;
  return isNews ? [{ kind: 'jobChange', ...jobChange }] : [];
}
