import { ComputeNetwork } from '../../apps/worker/src/network/compute-network.service.js';
import { DerivedRepository, NetworkRepository } from '#persistence';
import type { OwnerId } from '#vocabulary';
import { NOW } from './a-million.js';
import { onAServer } from './a-server.js';
import { type Benchmark, secondsOf, withinLimit } from './figure.js';
import { fill } from './fill.js';

const SIZE = { contacts: 30_000, interactions: 0 };
const SIZE_IN_WORDS = '30,000 contacts, 330,000 edges, 1 M interactions';

/** The whole of the worker's network job: evidence out of the database, everything measured, the chart stored. */
export const networkJobBenchmark: Benchmark = {
  name: 'network-job',
  run: () =>
    onAServer(async (server) => {
      const owner = await server.anOwner();
      const { batch } = await fill(server.database, owner, SIZE);
      await server.superuser.query(MESSAGES, [owner, NOW]);
      await server.superuser.query(THREADS, [owner, NOW]);
      const derived = new DerivedRepository(server.database);
      await derived.refresh(owner, await derived.contactsOf(owner, batch));
      await server.superuser.query('analyze');
      const networks = new NetworkRepository(server.database);
      const first = await secondsOf(() => computed(networks, owner));
      const computing = (await networks.run(owner))?.figures;
      if (computing == null) throw new Error('The network was not computed.');
      console.log(`  ${computing.edges} edges, ${computing.communities} communities, computed in ${computing.milliseconds} ms`);
      const again = await secondsOf(() => computed(networks, owner));
      const floor = { is: 'its evidence read and measured', value: computing.milliseconds / 1000 };
      return [
        withinLimit({ what: `network job, ${SIZE_IN_WORDS}`, floor, ours: first, unit: 's', oursMax: 15 }),
        withinLimit({ what: 'the same when nothing changed', floor, ours: again, unit: 's', oursMax: 2 }),
      ];
    }),
};

async function computed(networks: NetworkRepository, owner: OwnerId): Promise<void> {
  await networks.ask(owner, NOW);
  const computing = new ComputeNetwork(networks, { now: () => new Date() });
  await networks.alone(owner, (writing) => computing.answer(owner, writing));
}

const INSERT = `insert into interaction (owner_id, id, persona_id, at, precision, zone, direction, channel, group_size, event_key,
  thread_key, batch_id)`;

/** 940,000 messages to one person each. */
const MESSAGES = `
with person as (
  select id, row_number() over (order by id) - 1 place from persona where owner_id = $1
),
drawn as (
  select floor(power(random(), 3) * 30000) place from generate_series(1, 940000)
)
${INSERT}
select $1, gen_random_uuid(), person.id, $2::timestamptz - random() * interval '9 years', 'second', 'utc', 'in', 'message', 1,
  gen_random_uuid(), md5('talk ' || place)::uuid, null
from drawn join person using (place)`;

/** 7,500 threads of eight or so, four in five of their people from one neighbourhood of a hundred: 330,000 pairs. */
const THREADS = `
with person as (
  select id, (row_number() over (order by id))::int - 1 place from persona where owner_id = $1
),
drawn as (
  select thread, seat, case when seat % 5 = 0 then floor(random() * 30000)::int
    else (hashtext(thread::text) & 1023) % 300 * 100 + floor(random() * 100)::int end place
  from generate_series(1, 7500) thread, generate_series(1, 11) seat
)
${INSERT}
select $1, gen_random_uuid(), person.id, $2::timestamptz - random() * interval '9 years', 'second', 'utc', 'in', 'message', 10,
  gen_random_uuid(), md5('thread ' || thread)::uuid, null
from drawn join person on person.place = drawn.place`;
