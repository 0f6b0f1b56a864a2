import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DerivedRepository, newId } from '#persistence';
import { foldTie } from '#strength';
import { contactId, DIRECTIONS, type Touchpoint } from '#vocabulary';
import { aDatabase, type TestDatabase } from './a-database.js';

let installation: TestDatabase;

beforeAll(async () => {
  installation = await aDatabase();
});

afterAll(() => installation.drop());

const HOUR = 3_600_000;
const FROM = Date.parse('2018-01-01T00:00:00Z');
const HOURS_IN_EIGHT_YEARS = 8 * 365 * 24;

const touchpoint: fc.Arbitrary<Touchpoint> = fc.record({
  at: fc.integer({ min: 0, max: HOURS_IN_EIGHT_YEARS }).map((hours) => new Date(FROM + hours * HOUR)),
  direction: fc.constantFrom(...DIRECTIONS),
  channel: fc.constant('message' as const),
  groupSize: fc.constantFrom(1, 2, 40),
});

/** Some years of exchanges, and some weeks of close ones, where answers come in time or late. */
const history = fc.oneof(
  fc.array(touchpoint, { minLength: 1, maxLength: 30 }),
  fc.array(
    touchpoint.map((point) => ({ ...point, at: new Date(FROM + ((point.at.getTime() - FROM) % (60 * 24 * HOUR))) })),
    { minLength: 1, maxLength: 30 },
  ),
);

async function foldedBySql(touchpoints: readonly Touchpoint[]): Promise<Record<string, unknown> | undefined> {
  const owner = await installation.anOwner();
  const contact = contactId(newId());
  const persona = newId();
  await installation.asSuperuser('insert into contact (owner_id, id, created_at) values ($1, $2, now())', [owner, contact]);
  await installation.asSuperuser(
    `insert into persona (owner_id, id, kind, value, contact_id) values ($1, $2, 'own', 'somebody', $3)`,
    [...[owner, persona, contact]],
  );
  await installation.asSuperuser(
    `insert into interaction (owner_id, id, persona_id, at, precision, zone, direction, channel, group_size, event_key)
     select $1, gen_random_uuid(), $2, t.at, 'second', 'utc', t.direction, 'message', t.size, gen_random_uuid()
     from unnest($3::timestamptz[], $4::text[], $5::int[]) t (at, direction, size)`,
    [
      ...[owner, persona, touchpoints.map((point) => point.at), touchpoints.map((point) => point.direction)],
      touchpoints.map((point) => point.groupSize),
    ],
  );
  await new DerivedRepository(installation.database).refresh(owner, [contact]);
  const [tie] = await installation.asSuperuser<Record<string, unknown>>(
    `select weeks_in_touch "weeksInTouch", weeks_weighted "weeksWeighted", in_count "inCount", out_count "outCount",
       out_turns "outTurns", replied_turns "repliedTurns", first_at "firstAt", last_at "lastAt", last_in_at "lastInAt",
       last_out_at "lastOutAt", median_gap_days "medianGapDays", contact_days "contactDays", reopenings,
       answered_reopenings "answeredReopenings", last_reopened_at "lastReopenedAt" from tie where owner_id = $1`,
    [owner],
  );
  return tie;
}

describe('the fold of a tie', () => {
  it('is the same in the database as in the library that explains it', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (touchpoints) => {
        const expected = foldTie(touchpoints);
        const folded = await foldedBySql(touchpoints);
        expect(folded).toEqual({ ...expected, weeksWeighted: expect.closeTo(expected?.weeksWeighted ?? 0, 8) });
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});
