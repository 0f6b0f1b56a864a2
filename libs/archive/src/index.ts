export { ARCHIVE_LIMITS, type ArchiveLimits } from './archive-limits.js';
export { openArchive, type ArchiveInput } from './open-archive.js';
export type { ArchiveProblem, OpenedArchive, OpenRefusalCode } from './opened-archive.js';
export { UploadFolder } from './upload-folder.js';
