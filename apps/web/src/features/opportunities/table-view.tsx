import { NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Day, Moment } from '../../ui/moment';
import { Table } from '../../ui/table';
import type { OpportunityCardFragment } from './opportunities.generated';
import classes from './opportunities.module.css';
import { amountInWords, percent, titleOf } from './opportunity-words';
import { type BoardShown, placeName, placeOf, placesOf } from './use-moves';

interface TableViewProps {
  readonly board: BoardShown;
  readonly cards: readonly OpportunityCardFragment[];
}

const SORTS = [
  { value: 'step', label: 'By next step' },
  { value: 'stage', label: 'By stage' },
  { value: 'worth', label: 'By amount' },
  { value: 'since', label: 'By latest move' },
] as const;
type Sort = (typeof SORTS)[number]['value'];

/** All of a board as one table. */
export function TableView({ board, cards }: TableViewProps) {
  const [sort, setSort] = useState<Sort>('step');
  const sorted = [...cards].sort((one, other) => comparisons(board)[sort](one, other));
  return (
    <>
      <NativeSelect
        className={classes.sort}
        size="xs"
        aria-label="Sort"
        value={sort}
        data={SORTS.map(({ value, label }) => ({ value, label }))}
        onChange={(event) => setSort(SORTS.find(({ value }) => value === event.currentTarget.value)?.value ?? 'step')}
      />
      <Table
        head={['What', 'Company', 'Stage', 'Amount', 'Chance', 'Next step', 'Due', 'Since']}
        numbers={[4]}
        rows={sorted.map((card) => rowOf(card, board))}
      />
    </>
  );
}

function rowOf(card: OpportunityCardFragment, board: BoardShown) {
  const place = placeOf(card, board);
  const chance = card.ownChance ?? board.stages.find(({ key }) => key === place)?.winRate ?? null;
  return [
    <Link key="what" to="/opportunities/$opportunityId" params={{ opportunityId: card.id }}>
      {titleOf(card)}
    </Link>,
    card.company,
    placeName(place, board),
    card.amount === null ? null : amountInWords(card.amount),
    card.standing === 'OPEN' && chance !== null ? percent(chance) : null,
    card.nextStep,
    card.nextStepOn === null ? null : <Day key="due" on={card.nextStepOn} />,
    card.enteredAt === null ? null : <Moment key="since" at={card.enteredAt} precision="DAY" />,
  ];
}

type Compare = (one: OpportunityCardFragment, other: OpportunityCardFragment) => number;

/** Other currencies stand apart: their amounts do not compare. */
function comparisons(board: BoardShown): Record<Sort, Compare> {
  const places = placesOf(board);
  const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
  const worth = ({ amount }: OpportunityCardFragment) => amount?.worth ?? { currency: '~', amountMinor: 0 };
  return {
    step: (one, other) => compare(one.nextStepOn ?? '9999', other.nextStepOn ?? '9999'),
    stage: (one, other) => places.indexOf(placeOf(one, board)) - places.indexOf(placeOf(other, board)),
    worth: (one, other) =>
      compare(worth(one).currency, worth(other).currency) || worth(other).amountMinor - worth(one).amountMinor,
    since: (one, other) => compare(other.enteredAt ?? '', one.enteredAt ?? ''),
  };
}
