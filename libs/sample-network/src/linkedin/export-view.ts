import type { Moment } from '../days.js';
import type { SampleNetwork } from '../invent-network.js';

/** `2021`: no profile addresses, no preamble. `2026`: today's files, with notes and quoted messages. */
export type LinkedInEra = '2021' | '2026';

/** One export of a network: what LinkedIn knew at a moment, written as it wrote in an era. */
export interface ExportView {
  readonly network: SampleNetwork;
  readonly exportedAt: Moment;
  readonly era: LinkedInEra;
}

export function profileUrl(slug: string): string {
  return `https://www.linkedin.com/in/${encodeURIComponent(slug)}`;
}
