import type { Refusal } from '#vocabulary';

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
