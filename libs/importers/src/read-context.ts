import type { PersonaKey } from '#vocabulary';
import type { ColumnMapping } from './csv-mapping/column-role.js';
import type { Answers } from './import-question.js';

/** What reading an archive needs to know that its files do not say. */
export interface ReadContext {
  /** ISO 3166 code of the country that telephone numbers without `+` belong to, or null to leave those unread. */
  readonly defaultCountry: string | null;
  /** The owner's own word on what the columns of a table mean, used for the table it was given for; null to guess. */
  readonly columnMapping: ColumnMapping | null;
  /** Addresses known to be the owner's, in small letters; absent where nobody knows any, then the files are asked. */
  readonly ownerEmails?: readonly string[];
  /** Meetings after this moment have not taken place; absent to go by the latest moment the files speak of. */
  readonly readAt?: Date;
  /** Whether the words of mail are read, too; absent for who wrote to whom, when and about what alone. */
  readonly keepsMailText?: boolean;
  /** What else the owner is known to be called and to go by; absent where nobody knows. */
  readonly ownerNames?: readonly string[];
  readonly ownerTraces?: readonly PersonaKey[];
  /** The owner's answers to what files left open, of this import and of earlier ones. */
  readonly answers?: Answers;
}
