// `npm run mutation [-- LIBRARY…]`: whether the specs of a library notice when its code is changed, one change after another.
import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';

const MEASURED = ['strength', 'reconnect', 'identity'];
/** Per cent of all changes that some spec must notice. */
const SCORE_MIN = 80;
/** Lists of words are data: leaving one out shows in no rule. */
const LISTS = ['libs/identity/src/nicknames.ts'];

const asked = process.argv.slice(2);
for (const library of asked.length > 0 ? asked : MEASURED) {
  const folder = `libs/${library}/src`;
  await new Stryker({
    mutate: [`${folder}/**/*.ts`, `!${folder}/**/*.spec.ts`, ...LISTS.map((list) => `!${list}`)],
    ignorePatterns: ['apps', 'dist', 'docs', 'test', 'data'],
    plugins: [join(import.meta.dirname, 'test', 'mutation', 'pure-runner.mjs')],
    testRunner: 'pure',
    testRunnerNodeArgs: ['--conditions=source'],
    pureFolder: folder,
    coverageAnalysis: 'perTest',
    concurrency: 1,
    reporters: ['clear-text', 'progress-append-only', 'json'],
    clearTextReporter: { allowColor: false, reportTests: false },
    jsonReporter: { fileName: `dist/mutation/${library}.json` },
    tempDirName: 'dist/mutation/work',
    warnings: { slow: false },
    thresholds: { high: 90, low: SCORE_MIN, break: SCORE_MIN },
  }).runMutationTest();
}
