import type { AccountRepository, CandidateRepository, LotEntry, OwnerSettings, Slate, SlateRepository } from '#persistence';
import {
  drawLastPlace,
  dueSlate,
  explainDrawn,
  explainReconnect,
  type Lot,
  openingLine,
  seededRandom,
  selectSlate,
  type SlateWithLot,
} from '#reconnect';
import type { GoalStandings } from '#standings';
import { gapHabit, replyHabit, SHARED_WITHIN_DAYS } from '#strength';
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
    private readonly goals: GoalStandings,
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
    const { chosen, lot } = await this.choose(owner, settings, now, due.week);
    if (chosen.length === 0) return null;
    const suggestions = chosen.map((ranked) => {
      const { candidate } = ranked;
      const reasons = explainReconnect(candidate, today);
      return {
        contactId: candidate.contactId,
        reasons: ranked === lot?.drawn ? explainDrawn(reasons) : reasons,
        openingLine: openingLine(candidate, today, seededRandom(`${due.week} ${candidate.contactId}`)),
      };
    });
    const slate = { week: due.week, madeAt: now, isCatchUp: due.isCatchUp };
    const id = await this.slates.add(owner, slate, suggestions, lot === null ? [] : entriesOf(lot));
    return id === null ? this.slates.latest(owner) : { id, ...slate };
  }

  private async choose(owner: OwnerId, settings: OwnerSettings, now: Date, week: CalendarDate): Promise<SlateWithLot> {
    const today = calendarDateIn(now, settings.zone);
    const daysAgo = (days: number): Date => new Date(now.getTime() - days * MILLISECONDS_PER_DAY);
    const [rows, employers, goals, sharedContacts] = await Promise.all([
      this.candidates.candidates(owner, {
        promisesDueUpTo: addDays(today, PROMISE_DAYS_AHEAD),
        jobChangesSince: daysAgo(NEWS_DAYS),
        messagesSince: daysAgo(NEWS_DAYS),
      }),
      this.candidates.employers(owner),
      this.goals.ofWeek(owner, now),
      this.candidates.sharedContacts(owner, daysAgo(SHARED_WITHIN_DAYS)),
    ]);
    const ties = rows.flatMap(({ tie }) => (tie === null ? [] : [tie]));
    const context = {
      now,
      today,
      zone: settings.zone,
      replies: replyHabit(ties, now),
      gaps: gapHabit(ties),
      employers: new Set(employers.map((employer) => employer.toLowerCase())),
      goals: goals.reasons,
      sharedContacts,
    };
    const question = { candidates: rows.map((row) => candidateAt(row, context)), limits: settings, today, covers: goals.covers };
    if (!settings.drawsLots) return { chosen: selectSlate(question), lot: null };
    return drawLastPlace(question, seededRandom(`${owner} ${week}`));
  }
}

function entriesOf({ drawn, entrants }: Lot): LotEntry[] {
  return entrants.map((ranked) => ({
    contactId: ranked.candidate.contactId,
    suggestedWith: 1 / entrants.length,
    wasSuggested: ranked === drawn,
    organicChance: ranked.candidate.organicChance,
  }));
}
