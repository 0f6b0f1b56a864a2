interface KindCount {
  readonly kind: string;
  readonly label: string;
  readonly count: number;
}

/** Rows are summed up elsewhere, people are counted as contacts, and what stayed as it was is no news. */
const NOT_NEWS = /^(?:rows|people)|(?:Unchanged|Repeated)$/;

/** The counts that tell the owner something. */
export const worthSaying = (counts: readonly KindCount[]): readonly KindCount[] =>
  counts.filter(({ kind, count }) => count > 0 && !NOT_NEWS.test(kind));
