export { describeMapping } from './csv-mapping/describe-mapping.js';
export { guessMapping } from './csv-mapping/guess-mapping.js';
export { headerSignature } from './csv-mapping/header-signature.js';
export { readMappedRows } from './csv-mapping/read-mapped-rows.js';
export type { ContactRow } from './vcard/contact-row.js';
export { looksLikeVcard, readVcard } from './vcard/read-vcard.js';
export { writeVcard } from './vcard/write-vcard.js';
