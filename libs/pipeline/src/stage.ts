import type { OpportunityKind, Stage, StagePrior } from '#vocabulary';

/** Nothing believed: every rate is as likely as any other, and the rate becomes Beta(1 + won, 1 + lost). */
export const UNIFORM_PRIOR = { won: 1, lost: 1 } as const satisfies Omit<StagePrior, 'typicalDays'>;

/** What winning is called: a job is won with an offer, a contract with a signature. */
export const WON_NAME = { job: 'Offer', contract: 'Signed' } as const satisfies Record<OpportunityKind, string>;

/**
 * The stages a board starts with, in order. The first keys are those imports give their candidates.
 *
 * The priors are proposals and were not measured: a saved job is rarely won, and a uniform prior would forecast an offer
 * from every second one until the owner has a history.
 */
export const DEFAULT_STAGES = {
  job: [
    stage('saved', 'Saved', 0.03, 75),
    stage('applied', 'Applied', 0.06, 55),
    stage('screening', 'Screening', 0.15, 40),
    stage('interviews', 'Interviews', 0.3, 25),
    stage('final', 'Final round', 0.5, 12),
  ],
  contract: [
    stage('lead', 'Lead', 0.1, 90),
    stage('talking', 'Talking', 0.25, 60),
    stage('proposal', 'Proposal', 0.4, 40),
    stage('negotiating', 'Negotiating', 0.65, 20),
    stage('agreed', 'Agreed by word', 0.85, 10),
  ],
} as const satisfies Record<OpportunityKind, readonly Stage[]>;

function stage(key: string, name: string, rate: number, typicalDays: number): Stage {
  return { key, name, prior: { won: 2 * rate, lost: 2 * (1 - rate), typicalDays } };
}
