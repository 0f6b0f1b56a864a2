/** An expected "no": a code for programs and a sentence for people. Not a fault; it is never logged as one. */
export interface Refusal<Code extends string = string> {
  readonly kind: 'refused';
  readonly code: Code;
  readonly reason: string;
}

export function refused<Code extends string>(code: Code, reason: string): Refusal<Code> {
  return { kind: 'refused', code, reason };
}

export function isRefusal(outcome: unknown): outcome is Refusal {
  return typeof outcome === 'object' && outcome !== null && 'kind' in outcome && outcome.kind === 'refused';
}
