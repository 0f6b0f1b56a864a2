import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { linkedInMoment } from './linkedin-moment.js';

const read = (text: string) => {
  const moment = linkedInMoment(text);
  return moment === null ? null : `${moment.at.toISOString().slice(0, 19)} ${moment.precision} ${moment.zone}`;
};

describe('every shape LinkedIn writes is read with what it knows and no more', () => {
  it.each([
    ['04 Dec 2025', '2025-12-04T00:00:00 day unknown'],
    ['2025-12-05 01:20:51 UTC', '2025-12-05T01:20:51 second utc'],
    ['2021/04/12 18:22:04 UTC', '2021-04-12T18:22:04 second utc'],
    ['2024-03-15 07:58:50', '2024-03-15T07:58:50 second unknown'],
    ['6/10/25, 6:34 AM', '2025-06-10T06:34:00 minute unknown'],
    ['6/10/25, 12:34\u202fAM', '2025-06-10T00:34:00 minute unknown'],
    ['07/15/18, 09:11 PM', '2018-07-15T21:11:00 minute unknown'],
    ['Tue Oct 28 20:33:50 UTC 2025', '2025-10-28T20:33:50 second utc'],
    ['Mar 05, 2025 01:00 PM - Mar 05, 2025 02:00 PM', '2025-03-05T13:00:00 minute unknown'],
    ['Jan 2020', '2020-01-01T00:00:00 month unknown'],
    ['2020', '2020-01-01T00:00:00 year unknown'],
    ['4-Apr-21', '2021-04-04T00:00:00 day unknown'],
    ['15. Mai 2024', '2024-05-15T00:00:00 day unknown'],
    ['9-juil.-22', '2022-07-09T00:00:00 day unknown'],
    ['9-juin-22', '2022-06-09T00:00:00 day unknown'],
    ['05.12.2025', '2025-12-05T00:00:00 day unknown'],
    ['05 Jun 1833', '1833-06-05T00:00:00 day unknown'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each(['', 'someday', '4/5/2024', '31 Feb 2024', '2024-13-01', '13/1/24, 9:00 AM', '1/1/24, 13:00 PM', '99-aaa-99'])(
    'but not %s',
    (text) => {
      expect(read(text)).toBeNull();
    },
  );
});

it('reads back any moment written in the shape of messages', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2003-05-05'), max: new Date('2040-01-01'), noInvalidDate: true }), (at) => {
      const text = at.toISOString().slice(0, 19);
      expect(
        linkedInMoment(`${text.replace('T', ' ')} UTC`)
          ?.at.toISOString()
          .slice(0, 19),
      ).toBe(text);
    }),
    { numRuns: 200, seed: 3 },
  );
});
