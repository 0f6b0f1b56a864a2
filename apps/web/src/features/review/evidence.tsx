import type { ReviewQuery } from './review.generated';
import classes from './review.module.css';

type MatchEvidence = ReviewQuery['possibleMatches']['edges'][number]['node']['evidence'][number];

const LOUDEST_FIRST = ['different', 'similar', 'same', 'missing'];

/** What speaks for and against, in words; what speaks against first. */
export function Evidence({ evidence }: { readonly evidence: readonly MatchEvidence[] }) {
  const loudness = ({ agreement }: MatchEvidence) => LOUDEST_FIRST.indexOf(agreement.toLowerCase());
  const sorted = [...evidence].sort((one, other) => loudness(one) - loudness(other));
  return (
    <ul className={classes.evidence}>
      {sorted.map(({ field, agreement, sentence }) => (
        <li key={field} data-agreement={agreement.toLowerCase()}>
          {sentence}
        </li>
      ))}
    </ul>
  );
}
