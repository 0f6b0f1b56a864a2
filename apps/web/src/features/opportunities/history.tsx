import { Moment } from '../../ui/moment';
import classes from './opportunities.module.css';
import type { OpportunityShown } from './opportunity-shown';
import { percent } from './opportunity-words';
import { type BoardShown, placeName } from './use-moves';

interface HistoryProps {
  readonly opportunity: Pick<OpportunityShown, 'history'>;
  readonly board: BoardShown;
}

/** Where it stood when, the latest first. */
export function History({ opportunity: { history }, board }: HistoryProps) {
  if (history.length === 0) return <p className="quiet">It is not on a board yet.</p>;
  return (
    <ol className={classes.history}>
      {[...history].reverse().map(({ at, standing, stage, reason, chance }) => (
        <li key={at}>
          {placeName(stage ?? standing, board)}
          {reason !== null && `: ${reason}`}{' '}
          <span className="quiet">
            <Moment at={at} />
            {chance !== null && `, forecast at ${percent(chance)}`}
          </span>
        </li>
      ))}
    </ol>
  );
}
