import type { GoalContact } from '#goals';
import type { GoalContactRow } from '#persistence';
import { seniority } from '#reconnect';
import { interactionScore, replyChance, type ReplyHabit, strengthAt } from '#strength';
import { calendarDateIn, type ContactId } from '#vocabulary';

/** What is the same for every contact of a standing. */
export interface StandingContext {
  readonly now: Date;
  /** The owner's. */
  readonly zone: string;
  readonly replies: ReplyHabit;
  /** Skills the owner vouched for, where the goal asks for skills. */
  readonly skills: ReadonlyMap<ContactId, readonly string[]>;
}

/** A contact on record as a goal sees them at a moment. */
export function goalContactAt(row: GoalContactRow, context: StandingContext): GoalContact {
  const { contactId, name, company, role, tie, closeness, headline, tags } = row;
  const { now, zone } = context;
  const own = [headline, ...tags].filter((words) => words !== null);
  return {
    contactId,
    name,
    company,
    formerCompanies: row.formerCompanies.filter((former) => former !== company),
    role,
    seniority: seniority(role),
    place: row.location,
    industry: [company, ...own].filter((words) => words !== null).join(' · '),
    skills: [...(context.skills.get(contactId) ?? []), ...own],
    strength: strengthAt(tie, closeness, now).value,
    peakStrength: strengthAt(tie, closeness, tie?.lastAt ?? now).value,
    replyChance: replyChance(tie, context.replies),
    interactionScore: tie === null ? 0 : interactionScore(tie, now),
    sharedContacts: row.acquaintances,
    lastExchangeOn: tie === null ? null : calendarDateIn(tie.lastAt, zone),
    community: row.community,
  };
}
