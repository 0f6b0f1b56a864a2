import { resolve } from 'node:path';

/** Where the build puts the programs: each in one file, with everything it imports. */
export const PROGRAMS = resolve(import.meta.dirname, '../../../../programs');
