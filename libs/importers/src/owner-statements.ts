import type { OwnerRecord, OwnerStatement } from '#vocabulary';
import { kept, repeated, type RowOutcome, setAside } from './row-outcome.js';
import type { SeenKeys } from './seen-keys.js';

/** Statements that need nothing but their value to be told apart. */
export type PlainStatement = Extract<OwnerStatement, { readonly about: 'persona' | 'name' | 'website' | 'headline' }>;

/** What a row says of the owner, as records. What was said before is not said again. */
export function ownerOutcome(source: string, statements: readonly PlainStatement[], seen: SeenKeys): RowOutcome {
  if (statements.length === 0) return setAside('NOTHING_STATED', 'The entry says nothing about the owner that we keep.');
  const records = statements.map((statement): OwnerRecord => ({
    kind: 'owner',
    sourceKey: `${source}:owner:${keyOf(statement)}`,
    statement,
  }));
  const [first, ...others] = records.filter(({ sourceKey }) => !seen.isRepeated(sourceKey));
  return first === undefined ? repeated() : kept([first, ...others]);
}

function keyOf(statement: PlainStatement): string {
  switch (statement.about) {
    case 'persona':
      return `${statement.persona.kind}:${statement.persona.value}`;
    case 'website':
      return `website:${statement.url}`;
    case 'name':
    case 'headline':
      return statement.about;
  }
}
