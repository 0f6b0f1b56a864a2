import { Injectable, Logger } from '@nestjs/common';
import { normalizeCompany } from '#identity';
import { chartNetwork, EdgeGathering, groupsOfEmployers, staysOf } from '#network';
import {
  type ContactToChart,
  type EdgeEvidenceReader,
  type EmployerSaid,
  isDatabaseAway,
  NetworkRepository,
  type NetworkWriting,
} from '#persistence';
import { seededRandom } from '#reconnect';
import type { ContactEdge, ContactId, OwnerId } from '#vocabulary';
import { Clock } from '../clock/clock.js';

/** Part of the sign of the evidence: a chart drawn by other rules is another chart. */
const RULES = 'rules 1';

interface Evidence {
  readonly sign: string;
  readonly contacts: readonly ContactToChart[];
  readonly edges: readonly ContactEdge[];
}

/** Computes one owner's network from its evidence and stores it, unless it would come out as it stands. */
@Injectable()
export class ComputeNetwork {
  private readonly logger = new Logger('Network');

  constructor(
    private readonly networks: NetworkRepository,
    private readonly clock: Clock,
  ) {}

  /** Answers until nothing is asked any more: what was asked while it computed is answered as well. */
  async answer(owner: OwnerId, writing: NetworkWriting): Promise<void> {
    for (;;) {
      const run = await this.networks.run(owner);
      if (run === null || !run.isDue) return;
      let failedAt: Date | null = null;
      try {
        await this.compute(writing, run.figures?.evidenceSign ?? null);
      } catch (fault) {
        if (isDatabaseAway(fault)) throw fault;
        this.logger.error(
          `The network of ${owner} failed: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`,
        );
        failedAt = this.clock.now();
      }
      await this.networks.answered(owner, run.askedAt, failedAt);
    }
  }

  private async compute(writing: NetworkWriting, signBefore: string | null): Promise<void> {
    const beganAt = this.clock.now();
    const evidence = await writing.read((reader) => readEvidence(reader, signBefore));
    if (evidence === null) return;
    // The same numbers for the same evidence: a map that nothing has changed looks as it did.
    const chart = chartNetwork(evidence.contacts, evidence.edges, (name) => seededRandom(`network ${name}`));
    const computedAt = this.clock.now();
    const milliseconds = computedAt.getTime() - beganAt.getTime();
    await writing.store({ ...chart, edges: evidence.edges, evidenceSign: evidence.sign, computedAt, milliseconds });
  }
}

/** @returns null when it is the evidence of before. */
async function readEvidence(reader: EdgeEvidenceReader, signBefore: string | null): Promise<Evidence | null> {
  const sign = `${RULES} ${await reader.sign()}`;
  if (sign === signBefore) return null;
  const gathering = new EdgeGathering();
  for await (const group of reader.seenTogether()) gathering.add({ ...group, isOngoing: false });
  const contacts = await reader.contacts();
  for (const group of employerGroups(contacts, await reader.employersSaid())) gathering.add(group);
  return { sign, contacts, edges: gathering.edges() };
}

function employerGroups(contacts: readonly ContactToChart[], said: readonly EmployerSaid[]) {
  const keys = new Map<string, string | null>();
  const employerOf = (company: string): string | null => {
    if (!keys.has(company)) keys.set(company, normalizeCompany(company));
    return keys.get(company) ?? null;
  };
  const words = new Map<ContactId, { employer: string | null; on: EmployerSaid['on'] }[]>();
  for (const { contactId, company, on } of said) {
    const word = { employer: employerOf(company), on };
    const known = words.get(contactId);
    if (known === undefined) words.set(contactId, [word]);
    else known.push(word);
  }
  return groupsOfEmployers(
    contacts.flatMap(({ id, company }) => staysOf(id, words.get(id) ?? [], company === null ? null : employerOf(company))),
  );
}
