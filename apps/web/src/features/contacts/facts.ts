import { count, exactDay } from '../../ui/dates';
import type { ContactPageQuery } from './contact.generated';

export type Fact = NonNullable<ContactPageQuery['contact']>['facts'][number];

/** Where a statement comes from, in a sentence. */
export function sourceOf({ seenAt, source }: Pick<Fact, 'seenAt' | 'source'>): string {
  const seenOn = exactDay(seenAt.slice(0, 10));
  if (source.isOwner) return `Your own word, ${seenOn}`;
  const file = [source.file, source.line === null ? null : `line ${source.line}`].filter(Boolean).join(', ');
  return [source.importTitle ?? 'An import', file, seenOn].filter(Boolean).join(' · ');
}

/** What is said about the shown value of a field: its source, and how many other values are on record. */
export function aboutField(facts: readonly Fact[], field: string): string | null {
  const statements = facts.filter((fact) => fact.field === field);
  const chosen = statements.find((fact) => fact.isChosen);
  if (chosen === undefined) return null;
  const others = new Set(statements.map((fact) => fact.value)).size - 1;
  return others > 0 ? `${sourceOf(chosen)}. ${count(others, 'other value')} on record.` : sourceOf(chosen);
}
