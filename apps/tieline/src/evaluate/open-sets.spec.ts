import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '#vocabulary';
import { contactEvents } from './contact-events/contact-events-command.js';
import type { Evaluation } from './evaluation.js';
import { identity } from './identity/identity-command.js';
import { names } from './identity/names-command.js';
import { tieStrength } from './tie-strength/tie-strength-command.js';

/** Open data too large for a repository; where it is not beside the checkout, these are skipped. */
const SETS = join(process.cwd(), '..', 'shared', 'benchmarks');
const onOpenSets = existsSync(SETS) ? describe : describe.skip;

async function figuresOf(evaluation: Evaluation, ...args: string[]) {
  const result = await evaluation.run(args.map((arg) => (/\.(csv|gz)$/.test(arg) ? join(SETS, arg) : arg)));
  if (isRefusal(result)) throw new Error(result.reason);
  return result.figures as any;
}

onOpenSets('on the open sets (../shared/benchmarks, where it is there)', () => {
  it('the protocol gives the published figures of the plain interaction score', async () => {
    const figures = await figuresOf(contactEvents, 'contact-events/collegemsg.tsv.gz', '--days', '14');
    expect(figures).toMatchObject({ queries: 175, owners: 101 });
    expect(figures.scores.oursWithoutShared.map).toBeCloseTo(0.3965, 3);
    expect(figures.scores.ours.map).toBeGreaterThanOrEqual(0.4);
    expect(figures.gain.low).toBeGreaterThan(0);
  });

  it('people are told apart as promised', async () => {
    const map = 'firstName=first_name,lastName=surname,birthDate=dob,location=city,email=email';
    const fake = await figuresOf(identity, 'identity/fake_1000.csv', '--truth', 'cluster', '--map', map);
    expect(fake.f1).toBeGreaterThanOrEqual(0.86);
    expect(fake.automatic.precision).toBeGreaterThanOrEqual(0.98);
    const febrl = await figuresOf(identity, 'identity/dataset1.csv', '--truth', 'febrl');
    expect(febrl.f1).toBeGreaterThanOrEqual(0.998);
    expect((await figuresOf(names, 'names/cases.csv')).f1).toBeGreaterThanOrEqual(0.75);
  });

  it('strength tells friends from others', async () => {
    const friends = 'tie-strength/copenhagen-facebook-friends.csv';
    expect((await figuresOf(tieStrength, 'contact-events/copenhagen.tsv.gz', friends)).auc).toBeGreaterThanOrEqual(0.65);
  });
});
