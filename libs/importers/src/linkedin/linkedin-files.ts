import { connections } from './connections.js';
import { endorsementsGiven, endorsementsReceived } from './endorsements.js';
import { invitations } from './invitations.js';
import { jobApplications, marketplaceRequests, savedJobs } from './jobs.js';
import { foldedFileName, type LinkedInFile } from './linkedin-file.js';
import { messages } from './messages.js';
import { comments, reasonNotNeeded } from './not-needed.js';
import { education, emailAddresses, phoneNumbers, positions, profile, skills } from './owner-files.js';
import { importedContacts, memberFollows, notes } from './people.js';
import { recommendationsGiven, recommendationsReceived } from './recommendations.js';

/** Every file we read, in the order it is read in: the owner and the people before what passed between them. */
export const LINKEDIN_FILES: readonly LinkedInFile[] = [
  profile,
  emailAddresses,
  phoneNumbers,
  positions,
  education,
  skills,
  connections,
  invitations,
  importedContacts,
  memberFollows,
  notes,
  endorsementsReceived,
  endorsementsGiven,
  recommendationsReceived,
  recommendationsGiven,
  jobApplications,
  savedJobs,
  marketplaceRequests,
  comments,
  messages,
];

/** What is known of a file before it is opened, by its name alone. */
export function fileByName(path: string): { readonly file: LinkedInFile | null; readonly reasonNotNeeded: string | null } {
  const name = foldedFileName(path);
  return { file: LINKEDIN_FILES.find(({ names }) => names.includes(name)) ?? null, reasonNotNeeded: reasonNotNeeded(name) };
}

/**
 * Which file of the export a table is. The name decides where it is known and the header agrees; else the header, so that
 * a renamed file is still found. A name the export uses for something else is never overruled by a similar header.
 */
export function fileOf(path: string, cells: readonly string[]): LinkedInFile | null {
  const named = fileByName(path);
  if (named.file?.isHeader(cells) === true) return named.file;
  if (named.reasonNotNeeded !== null) return null;
  return LINKEDIN_FILES.find((file) => file.isTold === 'by header' && file.isHeader(cells)) ?? null;
}
