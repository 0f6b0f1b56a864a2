const KINDS = ['JOB', 'CONTRACT'] as const;
const VIEWS = ['board', 'table', 'calendar', 'candidates'] as const;

/** What of the opportunities is shown, as the address has it. */
export interface ShownOpportunities {
  readonly kind?: (typeof KINDS)[number];
  readonly view?: (typeof VIEWS)[number];
}

export function opportunitiesShown(search: Record<string, unknown>): ShownOpportunities {
  return { kind: KINDS.find((kind) => kind === search.kind), view: VIEWS.find((view) => view === search.view) };
}
