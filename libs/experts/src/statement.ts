import type { ContactId } from '#vocabulary';

/** Something a contact wrote or is endorsed for. */
export interface Statement {
  readonly contact: ContactId;
  readonly at: Date;
  /** Empty for an endorsement, which names a topic and says nothing. */
  readonly text: string;
  /** Tags, skills, the title of what was answered; compared whole, in any case. */
  readonly topics: readonly string[];
}

/** What the owner wants to know. */
export interface Question {
  readonly text: string;
  readonly topics: readonly string[];
}
