import { type Moment, YEAR } from '../days.js';
import { drawEarly, drawExponential, drawOne, isDrawn } from '../draw.js';
import type { Random } from '../seeded-random.js';
import type { Job } from './person.js';
import { CAREERS, COMPANIES } from './working-world.js';

const YEARS_IN_A_JOB = 3.4;

/** One job after another from `from` until `to`; most moves go a step up and to another company. */
export function inventCareer(from: Moment, to: Moment, random: Random): Job[] {
  if (isDrawn(random, 0.08)) return [];
  const steps = drawOne(random, CAREERS);
  const jobs: Job[] = [];
  let step = Math.floor(random() * 2);
  let company = drawEarly(random, COMPANIES);
  for (let startedAt = from; startedAt < to; startedAt += (0.4 + drawExponential(random, YEARS_IN_A_JOB)) * YEAR) {
    const role = steps[Math.min(step, steps.length - 1)] ?? 'Consultant';
    if (jobs.at(-1)?.company !== company || jobs.at(-1)?.role !== role) jobs.push({ company, role, startedAt });
    if (isDrawn(random, 0.6)) step += 1;
    if (isDrawn(random, 0.7)) company = drawEarly(random, COMPANIES);
  }
  return jobs;
}
