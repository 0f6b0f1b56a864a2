declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** The person whose network this is. Part of every query. A UUIDv7, the same value as their account's id. */
export type OwnerId = Branded<'OwnerId'>;
/** One person in the owner's network. A UUIDv7. */
export type ContactId = Branded<'ContactId'>;
/** One trace of a person on one platform. A UUID derived from its kind and value, so the same trace has the same id everywhere. */
export type PersonaId = Branded<'PersonaId'>;
/** One archive from receipt to report. A UUIDv7. */
export type ImportBatchId = Branded<'ImportBatchId'>;
/** One exchange with one counterpart. A UUID derived from the source key and the counterpart, or a UUIDv7 when the owner logged it. */
export type InteractionId = Branded<'InteractionId'>;
/** A possible outcome: a job or a contract. */
export type OpportunityId = Branded<'OpportunityId'>;
/** What an owner wants of their network. A UUIDv7. */
export type GoalId = Branded<'GoalId'>;
/** One week's suggestions for one owner. */
export type SlateId = Branded<'SlateId'>;

/** Ids are born here and nowhere else: at the edge where a string is known to be one. */
export const ownerId = (value: string): OwnerId => value as OwnerId;
export const contactId = (value: string): ContactId => value as ContactId;
export const personaId = (value: string): PersonaId => value as PersonaId;
export const importBatchId = (value: string): ImportBatchId => value as ImportBatchId;
export const interactionId = (value: string): InteractionId => value as InteractionId;
export const opportunityId = (value: string): OpportunityId => value as OpportunityId;
export const goalId = (value: string): GoalId => value as GoalId;
export const slateId = (value: string): SlateId => value as SlateId;
