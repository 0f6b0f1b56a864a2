/** The queue that makes each owner's weekly slate and delivers it. */
export const WEEKLY_SLATE_QUEUE = 'weekly-slate';

export const WEEKLY_SLATE_JOBS = ['make', 'deliver'] as const;
export type WeeklySlateStep = (typeof WEEKLY_SLATE_JOBS)[number];

export interface WeeklySlateJob {
  readonly ownerId: string;
}

/** One scheduler per owner; changing the schedule replaces it. */
export function weeklySlateSchedulerId(ownerId: string): string {
  return `slate-${ownerId}`;
}
