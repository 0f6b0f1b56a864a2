import type { ContactId } from './ids.js';

/** How many of something: `kind` for programs, `label` for people, in the plural. */
export interface KindCount {
  readonly kind: string;
  readonly label: string;
  readonly count: number;
}

/** What became of the rows of one file: read = kept + setAside + problems. */
export interface FileCount {
  readonly name: string;
  readonly read: number;
  readonly kept: number;
  readonly setAside: number;
  readonly problems: number;
  /** What its text is written in: `utf-8`, `windows-1252`; null for what was not read as text, or before anybody noted it. */
  readonly encoding: string | null;
  /** True when the bytes did not settle it; letters may have come out wrong. */
  readonly isEncodingGuessed: boolean;
}

/** Someone the import would add. */
export interface PreviewPerson {
  readonly name: string;
  readonly company: string | null;
  readonly role: string | null;
  readonly file: string;
  readonly line: number;
}

/** One field of someone known that the import says otherwise. */
export interface PreviewChange {
  readonly name: string;
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly contactId: ContactId | null;
}

/** A row and the contact it belongs to, or perhaps does. */
export interface PreviewMatch {
  readonly name: string;
  readonly company: string | null;
  readonly contactId: ContactId;
  readonly contactName: string;
  readonly contactCompany: string | null;
  readonly because: string;
  /** 0 to 1; null for a match beyond doubt. */
  readonly probability: number | null;
}

/** What an import would do. Lists are samples; the counts are whole. */
export interface ImportPreview {
  readonly counts: readonly KindCount[];
  readonly files: readonly FileCount[];
  readonly newContacts: readonly PreviewPerson[];
  readonly changed: readonly PreviewChange[];
  readonly matched: readonly PreviewMatch[];
  readonly possible: readonly PreviewMatch[];
  readonly jobChanges: readonly PreviewChange[];
}

/** What an import did. read = kept + setAside + problems, and the rows kept are new, changed, unchanged or repeated. */
export interface ImportReport {
  readonly counts: readonly KindCount[];
  readonly files: readonly FileCount[];
  readonly read: number;
  readonly kept: number;
  readonly setAside: number;
  readonly problems: number;
  readonly seconds: number;
}

/** What taking an import back did. */
export interface UndoReport {
  readonly recordsRemoved: number;
  readonly recordsRestored: number;
  readonly contactsRemoved: number;
  /** Contacts the owner has made theirs since. */
  readonly contactsKept: readonly KeptContact[];
}

/** A contact that an undo left, because the owner has written about them. */
export interface KeptContact {
  readonly contactId: ContactId;
  readonly name: string;
}
