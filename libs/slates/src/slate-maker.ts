import type { AccountRepository, CandidateRepository, OwnerSettings, Slate, SlateRepository } from '#persistence';
import { dueSlate, explainReconnect, openingLine, type RankedReconnect, seededRandom, selectSlate } from '#reconnect';
import { gapHabit, replyHabit } from '#strength';
import { addDays, type CalendarDate, calendarDateIn, type OwnerId } from '#vocabulary';
import { candidateAt } from './candidate-at.js';

const MILLISECONDS_PER_DAY = 86_400_000;
/** A promise counts for the week in which it is due. */
const PROMISE_DAYS_AHEAD = 6;
/** Older than any occasion; see `findOccasions`. */
const NEWS_DAYS = 121;

/** Makes the slate of a week: reads, decides by the pure libraries, writes. Any number may try; a week gets one. */
export class SlateMaker {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly candidates: CandidateRepository,
    private readonly slates: SlateRepository,
  ) {}

  /**
   * The slate of the week that is due, made now if nobody made it.
   *
   * @returns null when there is nobody to suggest; then nothing is written, and whoever is imported next counts.
   */
  async makeDue(owner: OwnerId, now: Date): Promise<Slate | null> {
    const [settings, latest] = await Promise.all([this.accounts.settings(owner), this.slates.latest(owner)]);
    const due = dueSlate(settings, latest?.week ?? null, now);
    if (due === null) return latest;
    const today = calendarDateIn(now, settings.zone);
    const chosen = await this.choose(owner, settings, now, today);
    if (chosen.length === 0) return null;
    const suggestions = chosen.map(({ candidate }) => ({
      contactId: candidate.contactId,
      reasons: explainReconnect(candidate, today),
      openingLine: openingLine(candidate, today, seededRandom(`${due.week} ${candidate.contactId}`)),
    }));
    const slate = { week: due.week, madeAt: now, isCatchUp: due.isCatchUp };
    const id = await this.slates.add(owner, slate, suggestions);
    return id === null ? this.slates.latest(owner) : { id, ...slate };
  }

  private async choose(owner: OwnerId, settings: OwnerSettings, now: Date, today: CalendarDate): Promise<RankedReconnect[]> {
    const [rows, employers] = await Promise.all([
      this.candidates.candidates(owner, {
        promisesDueUpTo: addDays(today, PROMISE_DAYS_AHEAD),
        jobChangesSince: new Date(now.getTime() - NEWS_DAYS * MILLISECONDS_PER_DAY),
        messagesSince: new Date(now.getTime() - NEWS_DAYS * MILLISECONDS_PER_DAY),
      }),
      this.candidates.employers(owner),
    ]);
    const ties = rows.flatMap(({ tie }) => (tie === null ? [] : [tie]));
    const context = {
      now,
      today,
      zone: settings.zone,
      replies: replyHabit(ties, now),
      gaps: gapHabit(ties),
      employers: new Set(employers.map((employer) => employer.toLowerCase())),
    };
    return selectSlate(
      rows.map((row) => candidateAt(row, context)),
      settings,
      today,
    );
  }
}
