import type { Environment } from '#environment';

/** What the weekly job takes from the environment. */
export class ReconnectSettings {
  /** Where a slate is decided on. */
  readonly url: string;
  /** The right side of message ids. */
  readonly mailDomain: string;

  constructor(environment: Pick<Environment, 'publicUrl' | 'port' | 'mailFrom'>) {
    this.url = environment.publicUrl ?? `http://localhost:${environment.port}`;
    this.mailDomain = /@([\w.-]+)/.exec(environment.mailFrom)?.[1] ?? 'tieline.invalid';
  }
}
