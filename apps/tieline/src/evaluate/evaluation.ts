import type { Refusal } from '#vocabulary';

/** What every evaluation takes. Those that leave nothing to chance take a seed as well, so that one script can run them all. */
export const EVERY_OPTION = {
  seed: { type: 'string', default: '1' },
  json: { type: 'boolean', default: false },
} as const;

/** One kind of evaluation: a subcommand. */
export interface Evaluation {
  /** The subcommand with its options, as it is typed. */
  readonly usage: string;
  /** Reads files and answers with figures, once as an object and once as text. */
  run(args: readonly string[]): Promise<EvaluationResult | Refusal>;
}

export interface EvaluationResult {
  readonly figures: Readonly<Record<string, unknown>>;
  readonly text: string;
}
