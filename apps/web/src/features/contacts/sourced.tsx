import { Hint } from '../../ui/hint';
import { aboutField, type Fact } from './facts';

interface SourcedProps {
  readonly facts: readonly Fact[];
  readonly field: string;
  readonly value: string;
}

/** A field’s value; where it comes from on hover and focus. */
export function Sourced({ facts, field, value }: SourcedProps) {
  const says = aboutField(facts, field);
  if (says === null) return <span>{value}</span>;
  return (
    <Hint says={says} isReachable>
      <span>{value}</span>
    </Hint>
  );
}
