import { resolve } from 'node:path';

/** Where the build puts the programs: each in one file, with everything it imports. */
export const PROGRAMS = resolve(import.meta.dirname, '../../../../programs');

/** Rows of an import live as long as their chunk: with room for one of them, they need not be moved before they go. */
export const WORKER_FLAGS = ['--max-semi-space-size=32'];
