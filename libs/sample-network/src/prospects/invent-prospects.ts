import { HOUR, type Moment, YEAR } from '../days.js';
import { drawOne, drawWhole, isDrawn } from '../draw.js';
import { CITIES, COMPANIES } from '../people/working-world.js';
import type { Random } from '../seeded-random.js';
import type { JobLead, Prospects, ServiceRequest } from './prospect.js';

const TITLES: readonly [string, ...string[]] = [
  'Senior Platform Engineer',
  'Database Reliability Engineer',
  'Interim Head of Infrastructure',
  'Cloud Migration Lead (freelance)',
  'Principal Site Reliability Engineer',
];
const NEEDS: readonly [string, ...string[]] = [
  'What do you need help with?:Moving our databases to a managed service | When?:In the next two months',
  'What do you need help with?:A second opinion on our Kubernetes set-up | When?:As soon as possible',
  'What do you need help with?:On-call training for a team of six | When?:Flexible',
];

export function inventProspects(exportedAt: Moment, random: Random): Prospects {
  const moments = (count: number) =>
    Array.from({ length: count }, () => exportedAt - HOUR - random() ** 1.5 * 4 * YEAR).sort((one, other) => one - other);
  const lead = (at: Moment): JobLead => ({
    at,
    // LinkedIn leaves the company out of about one application in ten.
    company: isDrawn(random, 0.1) ? '' : drawOne(random, COMPANIES),
    title: drawOne(random, TITLES),
    jobNumber: drawWhole(random, 3_000_000_000, 4_299_999_999),
  });
  const request = (at: Moment): ServiceRequest => ({
    at,
    category: 'IT Consulting',
    location: drawOne(random, CITIES),
    answers: drawOne(random, NEEDS),
    status: isDrawn(random, 0.3) ? 'ACTIVE' : 'CLOSED',
  });
  return {
    applications: moments(14).map(lead),
    savedJobs: moments(9).map(lead),
    requests: moments(5).map(request),
    follows: moments(24).map((at) => ({ at, company: drawOne(random, COMPANIES) })),
  };
}
