import { useQuery } from 'urql';
import { useRested } from '../../ui/use-rested';
import classes from './goals.module.css';
import { type TargetKind, TargetSuggestionsDocument } from './goals.generated';

const REST_MILLISECONDS = 200;

interface SuggestionsProps {
  readonly kind: TargetKind;
  /** What was typed so far. */
  readonly text: string;
  readonly pick: (text: string) => void;
}

/** Words of the network that a target may be, with how many people they stand for. */
export function Suggestions({ kind, text, pick }: SuggestionsProps) {
  const rested = useRested(text, REST_MILLISECONDS);
  const [{ data }] = useQuery({ query: TargetSuggestionsDocument, variables: { kind, text: rested } });
  const suggested = data?.targetSuggestions ?? [];
  if (suggested.length === 0) return null;
  return (
    <p className={classes.suggestions} aria-label="In your network">
      <span className="quiet">In your network</span>
      {suggested.map(({ text: words, contacts }) => (
        <button key={words} type="button" className={classes.suggestion} onClick={() => pick(words)}>
          {words} <span className="quiet">{contacts}</span>
        </button>
      ))}
    </p>
  );
}
