export type { ArchiveFile } from './archive-file.js';
export { COLUMN_ROLES, type ColumnMapping, type ColumnRole } from './csv-mapping/column-role.js';
export { describeMapping, type ColumnDescription } from './csv-mapping/describe-mapping.js';
export { guessMapping } from './csv-mapping/guess-mapping.js';
export { headerSignature } from './csv-mapping/header-signature.js';
export { answerTo, type Answers, type ImportQuestion } from './import-question.js';
export type { KeptRow, LeftOutRow, ParsedRow, RowFlag } from './parsed-row.js';
export { questionsOf } from './questions-of.js';
export { readArchive, type ReadContext } from './read-archive.js';
export {
  recognizeArchive,
  type ArchiveRefusalCode,
  type Platform,
  type RecognizedArchive,
  type TableToMap,
} from './recognize-archive.js';
export { openTable, type Table } from './csv/read-table.js';
export { emailAddress } from './traces/email-address.js';
export { personaOfUrl } from './traces/persona-of-url.js';
export { phoneNumber } from './traces/phone-number.js';
export { type CardContent, writeVcard } from './vcard/write-vcard.js';
