import type { Moment } from '../days.js';

/** A job the owner applied for or saved. */
export interface JobLead {
  readonly at: Moment;
  readonly company: string;
  readonly title: string;
  readonly jobNumber: number;
}

/** Somebody looked for a freelancer on the services marketplace. */
export interface ServiceRequest {
  readonly at: Moment;
  readonly category: string;
  readonly location: string;
  readonly answers: string;
  readonly status: string;
}

export interface CompanyFollow {
  readonly at: Moment;
  readonly company: string;
}

/** Traces of the owner's own search. Each list oldest first. */
export interface Prospects {
  readonly applications: readonly JobLead[];
  readonly savedJobs: readonly JobLead[];
  readonly requests: readonly ServiceRequest[];
  readonly follows: readonly CompanyFollow[];
}
