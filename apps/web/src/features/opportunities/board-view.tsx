import { lazy, Suspense } from 'react';
import { spokenMoney } from '../../ui/money';
import { columnTotals } from './column-totals';
import { OpportunityCard } from './opportunity-card';
import type { OpportunityCardFragment } from './opportunities.generated';
import classes from './opportunities.module.css';
import { nameOf } from './opportunity-words';
import { useDrag } from './use-drag';
import { type BoardShown, LOST, placeName, placeOf, placesOf, useMoves, WON } from './use-moves';

const LostDialog = lazy(() => import('./lost-dialog').then((dialog) => ({ default: dialog.LostDialog })));

interface BoardViewProps {
  readonly board: BoardShown;
  readonly cards: readonly OpportunityCardFragment[];
  /** How many were won and lost in all; the board shows the latest. */
  readonly decided: { readonly won: number; readonly lost: number };
}

/** Stages side by side, from the first to the decision. */
export function BoardView({ board, cards, decided }: BoardViewProps) {
  const moves = useMoves(board);
  const { drag, hold } = useDrag<OpportunityCardFragment>((card, place) => moves.move(card, place));
  return (
    <>
      <p className="visually-hidden">
        To move a card, drag it, press Shift and an arrow key on its name, or open the menu beside its name.
      </p>
      <div className={classes.board} data-scrolls tabIndex={0} role="region" aria-label="Board">
        {placesOf(board).map((place) => {
          const here = cards.filter((card) => placeOf(card, board) === place).sort(bySteps);
          const stage = board.stages.find(({ key }) => key === place);
          const isOver = drag !== null && drag.over === place && placeOf(drag.thing, board) !== place;
          return (
            <section key={place} className={classes.column} data-place={place} data-over={isOver || undefined}>
              <header className={classes.columnHead}>
                <h2 className={classes.columnTitle}>
                  {placeName(place, board)}{' '}
                  <span className="quiet">{place === WON ? decided.won : place === LOST ? decided.lost : here.length}</span>
                </h2>
                {place !== LOST && <Totals cards={here} winRate={stage?.winRate ?? 1} isWeighted={stage !== undefined} />}
              </header>
              <ul className={classes.cards}>
                {here.map((card) => (
                  <OpportunityCard
                    key={card.id}
                    card={card}
                    board={board}
                    winRate={stage?.winRate ?? null}
                    move={(to) => moves.move(card, to)}
                    hold={hold(card)}
                    dragged={drag?.thing.id === card.id ? drag : null}
                  />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
      <Suspense>
        {moves.losing !== null && <LostDialog name={nameOf(moves.losing)} lose={moves.lose} keep={moves.keep} />}
      </Suspense>
    </>
  );
}

interface TotalsProps {
  readonly cards: readonly OpportunityCardFragment[];
  readonly winRate: number;
  readonly isWeighted: boolean;
}

/** What a column adds up to: as stated, and by each chance. */
function Totals({ cards, winRate, isWeighted }: TotalsProps) {
  return columnTotals(cards, winRate).map(({ currency, raw, weighted }) => (
    <p key={currency} className={classes.total}>
      {spokenMoney({ amountMinor: raw, currency })}
      {isWeighted && <span className="quiet"> · weighted {spokenMoney({ amountMinor: weighted, currency })}</span>}
    </p>
  ));
}

/** Next steps first, soonest first; then what came here last. */
function bySteps(one: OpportunityCardFragment, other: OpportunityCardFragment): number {
  const [left, right] = [one.nextStepOn ?? '9999', other.nextStepOn ?? '9999'];
  if (left !== right) return left < right ? -1 : 1;
  return (other.enteredAt ?? '') < (one.enteredAt ?? '') ? -1 : 1;
}
