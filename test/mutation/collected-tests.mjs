// Stands in for `@jest/globals` where specs run without Jest: collects them, and judges by Jest's own `expect`.
import { format } from 'node:util';
import { expect } from 'expect';

// The runner and the specs load this module each on their own way; what is collected is one.
const collecting = (globalThis.__collectedTests__ ??= { tests: null, titles: [] });

/** Collects the tests a file declares while it is loaded. */
export async function collectInto(tests, file, load) {
  collecting.tests = tests;
  collecting.titles = [file];
  await load();
}

export function describe(title, declare) {
  collecting.titles.push(title);
  declare();
  collecting.titles.pop();
}

export function it(title, run) {
  const id = [...collecting.titles, title].join(' › ');
  collecting.tests.push({ id: `${id} (${collecting.tests.length})`, run });
}

it.each = (cases) => (title, run) => {
  for (const one of cases) {
    const given = Array.isArray(one) ? one : [one];
    it(format(title.replaceAll('%p', '%j'), ...given), () => run(...given));
  }
};

export { expect };
