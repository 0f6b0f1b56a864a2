export const OPPORTUNITY_KINDS = ['job', 'contract'] as const;
export type OpportunityKind = (typeof OPPORTUNITY_KINDS)[number];

/** Where a possible outcome stands when it comes in from a source. The owner's own stages follow on acceptance. */
export const OPPORTUNITY_STAGES = ['saved', 'applied', 'lead'] as const;
export type OpportunityStage = (typeof OPPORTUNITY_STAGES)[number];

/** A candidate waits for the owner's word; nothing becomes theirs unasked. */
export const OPPORTUNITY_STATES = ['candidate', 'accepted', 'dismissed'] as const;
export type OpportunityState = (typeof OPPORTUNITY_STATES)[number];
