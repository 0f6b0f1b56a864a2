import type { Opportunity as OpportunityRow, RecordedChange } from '#persistence';
import { statedMoney, worthOf } from '#pipeline';
import type { OpportunityAmount as Amount } from '#vocabulary';
import type { Opportunity, OpportunityAmount, StageChange } from './opportunity.type.js';

export function presentOpportunity({ amount, ...row }: OpportunityRow): Opportunity {
  return { ...row, url: safeUrl(row.url), amount: amount === null ? null : presentAmount(amount) };
}

/** A source may have put anything behind a link; only web addresses go out. */
function safeUrl(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) ? url : null;
}

function presentAmount(amount: Amount): OpportunityAmount {
  return {
    kind: amount.kind,
    stated: statedMoney(amount),
    days: 'days' in amount ? amount.days : null,
    daysPerMonth: 'daysPerMonth' in amount ? amount.daysPerMonth : null,
    months: 'months' in amount ? amount.months : null,
    worth: worthOf(amount),
  };
}

export function presentChange({ at, to, chance }: RecordedChange): StageChange {
  return {
    ...{ at, standing: to.kind, chance },
    stage: to.kind === 'open' ? to.stage : null,
    reason: to.kind === 'lost' ? to.reason : null,
  };
}
