import { type Moment, YEAR } from '../days.js';
import type { SampleOwner } from './person.js';

/** The same invented consultant in every sample network, so that pictures and documents agree. */
export function sampleOwner(exportedAt: Moment): SampleOwner {
  return {
    given: 'Jonna',
    family: 'Falkenrath',
    slug: 'jonna-falkenrath',
    emails: ['jonna@falkenrath.example.com', 'jonna.falkenrath@example.org'],
    headline: 'Platform consultant | PostgreSQL, Kubernetes and calm on-call',
    jobs: [
      { company: 'Graniteway Systems', role: 'Systems Engineer', startedAt: exportedAt - 13.5 * YEAR },
      { company: 'Woodgrove Bank', role: 'Senior Platform Engineer', startedAt: exportedAt - 9.2 * YEAR },
      { company: 'Falkenrath Consulting', role: 'Freelance Platform Consultant', startedAt: exportedAt - 4.1 * YEAR },
    ],
  };
}
