import type { CalendarDate } from '#vocabulary';
import type { GoalContact } from './goal-contact.js';
import { GOAL_RULES } from './goal-rules.js';

/**
 * A contact after the owner wrote and they answered: fresh, answering, as close as they once were. The interaction score
 * stays, for one exchange makes nobody too close to bring news; so reviving betters a contact in every respect or none.
 */
export function revived(contact: GoalContact, today: CalendarDate): GoalContact {
  const strength = Math.max(contact.strength ?? 0, contact.peakStrength ?? 0, GOAL_RULES.firstStrength);
  return { ...contact, strength, peakStrength: strength, replyChance: 1, lastExchangeOn: today };
}
