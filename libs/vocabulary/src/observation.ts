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
  'followed', // the platform the owner follows them on
  'follower', // the platform they follow the owner on
  'followerOn', // the day they began to
] as const;
export type ObservedField = (typeof OBSERVED_FIELDS)[number];

/** One statement of a source about a person. Dated by its import batch. */
export interface Observation {
  readonly field: ObservedField;
  readonly value: string;
}
