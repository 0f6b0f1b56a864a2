import type { CalendarDate, ContactId, StrengthStep } from '#vocabulary';
import type { Occasion } from './occasion.js';

/** Somebody the owner might write to, as the choice of a week sees them. Everything is as of one day. */
export interface ReconnectCandidate {
  readonly contactId: ContactId;
  readonly name: string;
  readonly company: string | null;
  /** The group of people who know each other that they belong to; null where nobody can tell. */
  readonly community: string | null;
  readonly role: string | null;
  /** How strong the tie is now. */
  readonly step: StrengthStep;
  /** 0 to 1: how strong it was when the two were last in touch; null without an exchange. */
  readonly peakStrength: number | null;
  /** Null without an exchange. */
  readonly lastExchangeOn: CalendarDate | null;
  readonly weeksInTouch: number;
  readonly outTurns: number;
  readonly repliedTurns: number;
  /** Whether messages went both ways. */
  readonly isMutual: boolean;
  /** Whether the silence is longer than the rhythm of the tie explains. */
  readonly isOverdue: boolean;
  readonly replyChance: number;
  readonly organicChance: number;
  /** Whether owner and contact work at the same place today, and meet there anyway. */
  readonly sharesEmployer: boolean;
  readonly connectedOn: CalendarDate | null;
  readonly isNever: boolean;
  /** The first day they may be suggested again; null or past when that is now. */
  readonly restsUntil: CalendarDate | null;
  readonly occasions: readonly Occasion[];
}
