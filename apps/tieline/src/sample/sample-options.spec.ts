import { describe, expect, it } from '@jest/globals';
import { sampleOptions } from './sample-options.js';

const now = new Date('2026-03-02T15:04:00Z');

describe('what follows `tieline sample`', () => {
  it('is complete with a folder alone', () => {
    expect(sampleOptions(['out'], now)).toEqual({
      folder: 'out',
      people: 400,
      messages: 3000,
      seed: 'tieline',
      exportedAt: new Date('2026-03-02T00:00:00Z'),
      withOlder: false,
      withSocial: false,
      isUnpacked: false,
    });
  });

  it('takes sizes, a seed and a day', () => {
    const args = ['--people', '30000', '--messages', '300000', '--seed', 'x', '--on', '2025-12-05', '--older', '--social', 'out'];
    expect(sampleOptions(args, now)).toMatchObject({
      people: 30_000,
      messages: 300_000,
      seed: 'x',
      exportedAt: new Date('2025-12-05T00:00:00Z'),
      withOlder: true,
      withSocial: true,
    });
  });

  it.each([[[]], [['a', 'b']], [['out', '--people', 'many']], [['out', '--on', '2025-02-30']], [['out', '--colour']]])(
    'is refused when it is %j',
    (args: string[]) => {
      expect(sampleOptions(args, now)).toMatchObject({ kind: 'refused', code: 'SAMPLE_OPTIONS' });
    },
  );
});
