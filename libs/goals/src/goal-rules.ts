/**
 * Every number a goal is judged by, in one place. All are proposals and were not measured, except where a source is named;
 * none claims more than an order.
 */
export const GOAL_RULES = {
  /** That somebody who answers does what they could do, for a tie as strong as ties get. */
  does: { decide: 0.3, recruit: 0.3, refer: 0.25, introduce: 0.04, advise: 0.01 },
  /** What a stranger does of that; the rest comes with the strength the tie has or once had. */
  bondless: 0.25,
  /** The bond that an introduction lends two strangers. */
  introducedBond: 0.5,
  /** That somebody introduces two people, however well they know both. */
  introducesAtMost: 0.6,
  /** That somebody opens a door at a company they left. */
  formerOpens: 0.1,
  /** A company that is alike, not the same by name. */
  alike: 0.5,
  /** People at one target who count: nobody can ask more. */
  askedMax: 25,
  /** A target counts as covered from this reach on. */
  coveredAt: 0.2,
  /** The bond from which a tie is strong. */
  strongFrom: 0.4,
  /** Days of silence after which a tie is dormant, and what a dormant tie still counts (Levin et al. 2011: nearly all). */
  dormantAfterDays: 180,
  dormantCounts: 0.7,
  /** A tie is alive in its community within this many days. */
  aliveWithinDays: 365,
  /** Days in which the freshness of a tie halves. */
  freshHalfLifeDays: 180,
  /** The strength a first exchange gives. */
  firstStrength: 0.15,
  /** Somebody spoken to within this many days needs no reviving. */
  spokenWithinDays: 30,
  /** Points of readiness from which a conversation is chosen for what it adds. */
  worthPoints: 0.05,
  /** Each part of readiness comes to 63 % of its best at this much of its matter. */
  scale: { weakValue: 60, strongValue: 15, communities: 6, effectiveSize: 500, freshTies: 10 },
  /** Points of 100 by part. */
  points: { reach: 40, ties: 20, diversity: 15, freshness: 15, opportunities: 10 },
} as const;
