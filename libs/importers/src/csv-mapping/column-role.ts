/** What a column of an address book or of a tracker can mean. `ignore` is a decision, too: the column is shown as left out. */
export const COLUMN_ROLES = [
  'givenName',
  'middleName',
  'familyName',
  'fullName',
  'suffix',
  'email',
  'phone',
  'company',
  'role',
  'location',
  'linkedin',
  'x',
  'github',
  'website',
  'birthday',
  'note',
  'group',
  'lastContactOn',
  'opportunityTitle',
  'opportunityStage',
  'opportunityAmount',
  'opportunityUrl',
  'opportunityDetails',
  'appliedOn',
  'ignore',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Which column means what, as plain JSON: it is remembered under its signature and found again for the same header. */
export interface ColumnMapping {
  readonly signature: string;
  readonly columns: readonly { readonly header: string; readonly role: ColumnRole }[];
}
