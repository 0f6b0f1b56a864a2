/** What a source can say about a person. The contact's own fields are chosen from these; nothing overwrites them. */
export const OBSERVED_FIELDS = [
  'name',
  'company',
  'role',
  'location',
  'headline',
  'email',
  'phone',
  'website',
  'birthday',
  'address',
  'handle',
  'group',
  'connectedOn',
  'followedOn',
] as const;
export type ObservedField = (typeof OBSERVED_FIELDS)[number];

/** One statement of a source about a person. Dated by its import batch. */
export interface Observation {
  readonly field: ObservedField;
  readonly value: string;
}
