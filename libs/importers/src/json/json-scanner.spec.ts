import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { JsonScanner } from './json-scanner.js';

/** What is found in a text that comes in pieces of this size. */
function found(text: string, paths: readonly string[], size = text.length || 1) {
  const scanner = new JsonScanner(paths);
  const items = [];
  for (let at = 0; at < text.length; at += size) items.push(...scanner.push(text.slice(at, at + size)));
  return [...items, ...scanner.end()];
}
const values = (text: string, paths: readonly string[]) =>
  found(text, paths).map((item) => (item.path === null ? item.code : item.value));

describe('finding values in JSON piece by piece', () => {
  it('passes over what a script puts in front and behind', () => {
    expect(values('window.YTD.like.part0 = [ {"a" : 1}, {"a" : 2} ];\n', ['[]'])).toEqual([{ a: 1 }, { a: 2 }]);
  });

  it('goes into lists and objects by the path, and says which list of the outermost an item belongs to', () => {
    const text = '[{"c":{"id":"x","m":[1,2]}},{"c":{"m":[3],"id":"y"}}]';
    expect(found(text, ['[].c.id', '[].c.m[]']).map((item) => item.path !== null && [item.path, item.value, item.place])).toEqual(
      [
        ['[].c.id', 'x', 0],
        ['[].c.m[]', 1, 0],
        ['[].c.m[]', 2, 0],
        ['[].c.m[]', 3, 1],
        ['[].c.id', 'y', 1],
      ],
    );
  });

  it('takes all there is where that is asked for', () => {
    expect(values('\ufeff{"type":"Person","a":[1,{}]}', ['.'])).toEqual([{ type: 'Person', a: [1, {}] }]);
  });

  it('reads pages that were joined end to end', () => {
    expect(values('[1,2][3]', ['[]'])).toEqual([1, 2, 3]);
  });

  it('is not misled by brackets, quotes and backslashes in texts', () => {
    expect(values(String.raw`[{"t":"a]}\\"},{"t":"\"[{"}]`, ['[]'])).toEqual([{ t: 'a]}\\' }, { t: '"[{' }]);
  });

  it('gives the line an item begins on', () => {
    const lines = found('[\n  {\n "a": 1\n},\n\n  2\n]', ['[]']).map(({ line }) => line);
    expect(lines).toEqual([2, 6]);
  });

  it('goes on behind an entry that is no JSON, and says where the file breaks off', () => {
    expect(values('[{"a":oops},{"a":1}]', ['[]'])).toEqual(['JSON_UNREADABLE', { a: 1 }]);
    expect(values('[{"a":1},{"a":', ['[]'])).toEqual([{ a: 1 }, 'JSON_CUT_SHORT']);
    expect(values('no brackets', ['[]'])).toEqual(['JSON_MISSING']);
  });

  it('gives up an entry that is too long and reads the next', () => {
    const long = `["${'x'.repeat(20_000_000)}",{"a":1}]`;
    expect(found(long, ['[]'], 1_000_000).map((item) => (item.path === null ? item.code : item.value))).toEqual([
      'ITEM_TOO_LONG',
      { a: 1 },
    ]);
  });

  it('finds every item of every list, however the pieces are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.integer({ min: 1, max: 9 }), fc.constantFrom(0, 2), (list, size, indent) => {
        const text = JSON.stringify(list, null, indent);
        expect(found(text, ['[]'], size).map((item) => item.path !== null && item.value)).toEqual(JSON.parse(text));
      }),
      { seed: 7 },
    );
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'[]{}",:\\ax1 \n') }), fc.integer({ min: 1, max: 5 }), (text, size) => {
        found(text, ['[]', 'a[]', '[].x'], size);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
