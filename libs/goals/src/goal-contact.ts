import type { CalendarDate, ContactEdge, ContactId, Goal } from '#vocabulary';

/** A contact as a goal sees them, as of one day. */
export interface GoalContact {
  readonly contactId: ContactId;
  readonly name: string;
  readonly company: string | null;
  readonly formerCompanies: readonly string[];
  readonly role: string | null;
  /** 0, 0.5 or 1: how far up the role stands. */
  readonly seniority: number;
  readonly place: string | null;
  readonly industry: string | null;
  readonly skills: readonly string[];
  /** 0 to 1, now; null when no exchange is on record and they are known by name only. */
  readonly strength: number | null;
  /** 0 to 1: what it was when the two were last in touch; null without an exchange. */
  readonly peakStrength: number | null;
  /** 0 to 1: that they answer when the owner writes. */
  readonly replyChance: number;
  /** 0 and up: how naturally the two are in touch. */
  readonly interactionScore: number;
  /** Other contacts they are known to know. */
  readonly sharedContacts: number;
  readonly lastExchangeOn: CalendarDate | null;
  /** Null for those in no community. */
  readonly community: number | null;
}

/** How words are made comparable; the same name in two spellings must come out alike. */
export interface Fold {
  /** Null when the text names no company ("self-employed"). */
  company(text: string): string | null;
  /** Lower case words parted by single spaces. */
  words(text: string): string;
}

/** All a goal is judged by. */
export interface GoalSituation {
  readonly goal: Goal;
  readonly contacts: readonly GoalContact[];
  /** Who knows whom among the contacts. */
  readonly edges: readonly ContactEdge[];
  /** The effective size of the owner's network, 0 and up. */
  readonly effectiveSize: number;
  /** Of each opportunity in play that serves the goal, the chance that it is won, 0 to 1. */
  readonly opportunityChances: readonly number[];
  readonly today: CalendarDate;
  readonly fold: Fold;
}
