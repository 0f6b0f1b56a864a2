import { CandidateRepository, DerivedRepository } from '#persistence';
import { rankReconnects } from '#reconnect';
import { candidateAt } from '#slates';
import { gapHabit, replyHabit } from '#strength';
import { type OwnerId, utcDateOf } from '#vocabulary';
import { NOW } from './a-million.js';
import { type BenchServer, onAServer } from './a-server.js';
import { copyAgain } from './copy-again.js';
import { againstFloor, type Benchmark, medianSecondsOf } from './figure.js';
import { fill } from './fill.js';

/** A million exchanges with their source records, written as an import writes them; then every contact ranked by them. */
export const millionBenchmark: Benchmark = {
  name: 'million',
  run: () =>
    onAServer(async (server) => {
      const owner = await server.anOwner();
      const { batch, interactionSeconds } = await fill(server.database, owner, { contacts: 30_000, interactions: 1_000_000 });
      const copy = await copyAgain(server.superuser, ['interaction', 'source_record']);
      const derived = new DerivedRepository(server.database);
      await derived.refreshAfterImport(owner, await derived.contactsOf(owner, batch));
      await server.superuser.query('analyze');
      const floor = await medianSecondsOf(5, () => server.superuser.query(AGGREGATE, [owner, NOW]));
      const ours = await medianSecondsOf(5, () => rank(server, owner));
      return [
        againstFloor({
          what: '1 M interactions written',
          floor: { is: 'COPY of the same rows', value: copy },
          ours: interactionSeconds,
          unit: 's',
          ratioMax: 2,
          oursMax: Infinity,
        }),
        againstFloor({
          what: '30,000 contacts ranked over 1 M interactions',
          floor: { is: 'one float8 aggregate', value: floor },
          ours,
          unit: 's',
          ratioMax: 2,
          oursMax: 1,
        }),
      ];
    }),
};

const AGGREGATE = `
select persona_id, count(distinct floor(extract(epoch from at)::float8 / 604800))
    / power(1 + extract(epoch from $2 - max(at))::float8 / 86400, 0.8) as score
from interaction where owner_id = $1 group by persona_id order by score desc`;

/** What the weekly slate does before it chooses, as `SlateMaker` does it. */
async function rank(server: BenchServer, owner: OwnerId): Promise<number> {
  const today = utcDateOf(NOW);
  const rows = await new CandidateRepository(server.database).candidates(owner, {
    promisesDueUpTo: today,
    jobChangesSince: NOW,
    messagesSince: new Date(NOW.getTime() - NEWS_MILLISECONDS),
  });
  const ties = rows.flatMap(({ tie }) => (tie === null ? [] : [tie]));
  const habits = { replies: replyHabit(ties, NOW), gaps: gapHabit(ties) };
  const context = {
    ...{ now: NOW, today, zone: 'Europe/Berlin', ...habits },
    ...{ employers: new Set<string>(), goals: new Map(), sharedContacts: new Map() },
  };
  return rankReconnects(rows.map((row) => candidateAt(row, context))).length;
}

const NEWS_MILLISECONDS = 121 * 86_400_000;
