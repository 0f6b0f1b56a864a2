import type { OwnerRecord, OwnerStatement } from '#vocabulary';
import { folded } from './text/tidy.js';
import { kept, repeated, type RowOutcome, setAside } from './row-outcome.js';
import type { SeenKeys } from './seen-keys.js';

/** What a row says of the owner, as records. What was said before is not said again. */
export function ownerOutcome(source: string, statements: readonly OwnerStatement[], seen: SeenKeys): RowOutcome {
  if (statements.length === 0) return setAside('NOTHING_STATED', 'The entry says nothing about the owner that we keep.');
  const records = statements.map((statement): OwnerRecord => ({
    kind: 'owner',
    sourceKey: `${source}:owner:${keyOf(statement)}`,
    statement,
  }));
  const [first, ...others] = records.filter(({ sourceKey }) => !seen.isRepeated(sourceKey));
  return first === undefined ? repeated() : kept([first, ...others]);
}

function keyOf(statement: OwnerStatement): string {
  switch (statement.about) {
    case 'persona':
      return `${statement.persona.kind}:${statement.persona.value}`;
    case 'name':
    case 'headline':
      return statement.about;
    case 'website':
      return `website:${statement.url}`;
    case 'skill':
      return `skill:${folded(statement.name)}`;
    case 'position':
    case 'education':
      return [
        statement.about,
        folded(statement.organization),
        folded(statement.title ?? ''),
        statement.startedOn?.at.toISOString().slice(0, 7) ?? '',
      ].join(':');
  }
}
