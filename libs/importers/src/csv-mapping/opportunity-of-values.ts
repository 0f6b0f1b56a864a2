import type { OpportunityRecord, OpportunityStage, PersonMention } from '#vocabulary';
import { htmlToText } from '../text/html-to-text.js';
import { folded, tidy } from '../text/tidy.js';
import { saidMoment } from '../text/said-moment.js';
import { websiteAddress } from '../traces/persona-of-url.js';
import type { RowOrigin, Values } from './values-of-row.js';

/** Stages before an application, as trackers and people call them. */
const NOT_APPLIED =
  /^(?:wish ?list|book ?marked|saved|to apply|to do|interested|interesting|considering|applying|researching|backlog|draft|new|open|not (?:yet )?applied)/i;

/** The job or the deal a row tells of; null when it tells of none. */
export function opportunityOfValues(
  values: Values,
  contact: PersonMention | null,
  { keySpace, dates, opportunity }: RowOrigin,
): OpportunityRecord | null {
  const title = tidy(values.get('opportunityTitle')?.[0] ?? '');
  const link = values.get('opportunityUrl')?.[0] ?? '';
  const isTold = title !== '' || link !== '' || values.has('opportunityStage') || values.has('appliedOn');
  const company = values.get('company')?.[0] ?? null;
  if (!isTold || (title === '' && link === '' && company === null)) return null;
  const id = values.get('id')?.[0];
  const stage = values.get('opportunityStage')?.[0] ?? '';
  const at = saidMoment(values.get('appliedOn')?.[0] ?? '', dates) ?? saidMoment(values.get('addedOn')?.[0] ?? '', dates);
  return {
    kind: 'opportunity',
    sourceKey: `${keySpace}:opportunity:${id ?? folded(`${title}|${company ?? ''}|${link}`)}`,
    opportunity,
    stage: opportunity === 'contract' ? 'lead' : stageOf(stage, values.has('appliedOn')),
    title: title === '' ? null : title,
    company,
    location: values.get('location')?.[0] ?? null,
    url: websiteAddress(link),
    at,
    details: detailsOf(values) || null,
    contact,
  };
}

function stageOf(stage: string, hasApplied: boolean): OpportunityStage {
  if (hasApplied) return 'applied';
  return stage === '' || NOT_APPLIED.test(withoutSigns(stage)) ? 'saved' : 'applied';
}

/** Stages may begin with a picture or a number: `🤝 Won`, `3. Offer`. */
function withoutSigns(stage: string): string {
  return stage.replace(/^[^\p{L}]+/u, '');
}

/** What a record has no field for, in words: stage and amount as the program wrote them, then the description. */
function detailsOf(values: Values): string {
  const lines = [...(values.get('told') ?? [])];
  const currency = values.get('currency')?.[0];
  const amount = values.get('opportunityAmount')?.[0];
  if (amount !== undefined) lines.unshift(`Amount: ${currency === undefined ? amount : `${amount} ${currency}`}`);
  const stage = values.get('opportunityStage')?.[0];
  if (stage !== undefined) lines.unshift(`Stage: ${stage}`);
  const words = (values.get('opportunityDetails') ?? []).map(htmlToText).map((text) => text.replaceAll('\r\n', '\n').trim());
  return [lines.join('\n'), ...words].filter((text) => text !== '').join('\n\n');
}
