import type { OpportunityPageQuery } from './opportunity.generated';

export type OpportunityShown = NonNullable<OpportunityPageQuery['opportunity']>;
