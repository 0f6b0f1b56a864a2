import { gapsOf, nextConversations, whatIf } from '#goals';
import { GoalContactRepository, GoalRepository, NetworkRepository } from '#persistence';
import { standingsOn } from '#standings';
import type { OwnersGoal } from '#vocabulary';
import { NOW } from './a-million.js';
import { type BenchServer, onAServer } from './a-server.js';
import { type Benchmark, medianSecondsOf, withinLimit } from './figure.js';
import { computed, fillNetwork } from './network-job.bench.js';

const TARGETS = 10;
const RUNS = 5;

/** How a goal of ten targets stands in a large network, from the database on: what a page of Goals waits for. */
export const goalsBenchmark: Benchmark = {
  name: 'goals',
  run: () =>
    onAServer(async (server) => {
      const owner = await server.anOwner();
      await fillNetwork(server, owner);
      await server.superuser.query(
        `insert into owner_settings (owner_id, zone, weekday, hour, effort_budget, community_cap, digest_by_email, keeps_message_text, keeps_mail_text)
         values ($1, 'Europe/Berlin', 1, 8, 5, 2, false, true, false)`,
        [owner],
      );
      await computed(new NetworkRepository(server.database), owner);
      const goal = await aGoal(server, owner);
      const standings = standingsOn(server.database);
      const contacts = new GoalContactRepository(server.database);
      const floor = {
        is: 'its contacts read',
        value: await medianSecondsOf(RUNS, () => contacts.contacts(owner)),
      };
      const [read] = await standings.of(owner, [goal], NOW);
      if (read === undefined) throw new Error('The goal does not stand.');
      const { situation, assessed } = read;
      console.log(
        `  ${situation.edges.length} edges at ${assessed.coverage.map(({ peopleCount }) => peopleCount).join(', ')} people`,
      );
      const supposed = { revive: situation.contacts.slice(0, 3).map(({ contactId }) => contactId), lose: [], add: [] };
      const figure = async (what: string, oursMax: number, work: () => Promise<unknown>) =>
        withinLimit({ what, floor, ours: await medianSecondsOf(RUNS, work), unit: 's', oursMax });
      return [
        await figure('readiness and coverage of 10 targets, 30,000 contacts', 1, () => standings.of(owner, [goal], NOW)),
        await figure('with gaps and next conversations', 2, async () => {
          const [one = read] = await standings.of(owner, [goal], NOW);
          return [gapsOf(one.situation, one.assessed), nextConversations(one.situation, one.assessed, 5)];
        }),
        await figure('a supposition of three people', 1.5, async () => {
          const one = await standings.supposing(owner, goal, [], NOW);
          return whatIf(one.situation, one.assessed, supposed);
        }),
      ];
    }),
};

async function aGoal(server: BenchServer, owner: Parameters<GoalRepository['add']>[0]): Promise<OwnersGoal> {
  const contacts = new GoalContactRepository(server.database);
  const companies = (await contacts.suggest(owner, 'company', '')).slice(0, TARGETS - 2);
  const [role] = await contacts.suggest(owner, 'role', '');
  const targets = [
    ...companies.map(({ text }) => ({ kind: 'company' as const, text })),
    { kind: 'role' as const, text: role?.text ?? 'Engineer' },
    { kind: 'company' as const, text: 'Nowhere at all' },
  ];
  const words = { title: 'A new job', kind: 'jobMove', by: null, amount: null } as const;
  const goal = await new GoalRepository(server.database).add(owner, words, targets, NOW);
  if (goal === null) throw new Error('The goal was not made.');
  return goal;
}
