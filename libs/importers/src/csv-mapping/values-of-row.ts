import type { DateOrder } from '../text/written-moment.js';
import type { ColumnRole } from './column-role.js';

/** What a column can mean: all an owner can say, and what programs write besides. */
export type Meaning =
  | ColumnRole
  // Who and what a row is about, by the number the program gave it; `uid` is one that address books know, too.
  | 'id'
  | 'uid'
  | 'personId'
  | 'companyId'
  | 'stageId'
  | 'opportunityId'
  // More of a person.
  | 'headline'
  | 'address'
  | 'facebook'
  | 'instagram'
  | 'telegram'
  | 'callingCode'
  | 'locationPart'
  | 'lastEmailAt'
  | 'lastCallAt'
  | 'lastMeetingAt'
  // More of an opportunity; what is `told` stands in its words under the name of its column.
  | 'currency'
  | 'addedOn'
  | 'told'
  // Something done with people, or to be done.
  | 'people'
  | 'activityType'
  | 'activitySubject'
  | 'activityText'
  | 'activityOn'
  | 'activityTime'
  | 'activityDirection'
  | 'activityDone'
  | 'activityDoneOn'
  | 'activityMadeOn';

/** What a row says, by meaning: filled cells only, the best first. */
export type Values = ReadonlyMap<Meaning, readonly string[]>;

/** What reading a row needs to know that the row does not say. */
export interface RowOrigin {
  /** What the keys of its facts begin with. */
  readonly keySpace: string;
  /** ISO 3166 code of the country that telephone numbers without `+` belong to, or null to leave those unread. */
  readonly defaultCountry: string | null;
  /** What the file tells of its dates with slashes. */
  readonly dates: DateOrder | null;
  /** What is possible where a row names a possibility. */
  readonly opportunity: 'job' | 'contract';
}

/** Values as JSON gives them, without the empty ones. */
export function filledValues(cells: Partial<Record<Meaning, readonly string[]>>): Values {
  const values = new Map<Meaning, readonly string[]>();
  for (const [meaning, texts] of Object.entries(cells) as [Meaning, readonly string[]][]) {
    const said = texts.map((text) => text.trim()).filter((text) => text !== '');
    if (said.length > 0) values.set(meaning, said);
  }
  return values;
}
