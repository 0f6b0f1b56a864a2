import { Button, SegmentedControl } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useQuery } from 'urql';
import { AGAIN, Asked } from '../../graphql/asked';
import { count, dayIn } from '../../ui/dates';
import { Day } from '../../ui/moment';
import { useClock } from '../../ui/now';
import { Page } from '../../ui/page';
import { Empty, Waiting } from '../../ui/states';
import { useCommands } from '../../ui/use-commands';
import { BoardView } from './board-view';
import {
  BoardsDocument,
  CandidateCountDocument,
  type OpportunityCardFragment,
  type OpportunityKind,
} from './opportunities.generated';
import classes from './opportunities.module.css';
import { nameOf } from './opportunity-words';
import { useCards } from './use-cards';
import type { BoardShown } from './use-moves';

const AddOpportunity = lazy(() => import('./add-opportunity').then((dialog) => ({ default: dialog.AddOpportunity })));
const ArrangeStages = lazy(() => import('./arrange-stages').then((dialog) => ({ default: dialog.ArrangeStages })));
const CalendarView = lazy(() => import('./calendar-view').then((view) => ({ default: view.CalendarView })));
const CandidatesView = lazy(() => import('./candidates-view').then((view) => ({ default: view.CandidatesView })));
const Forecast = lazy(() => import('./forecast').then((view) => ({ default: view.Forecast })));
const TableView = lazy(() => import('./table-view').then((view) => ({ default: view.TableView })));

export type OpportunitiesView = 'board' | 'table' | 'calendar' | 'candidates';

interface OpportunitiesPageProps {
  /** Null: whichever has more in play. */
  readonly kind: OpportunityKind | null;
  readonly view: OpportunitiesView;
  readonly show: (shown: { readonly kind?: OpportunityKind; readonly view?: OpportunitiesView }) => void;
}

/** What is in play, and what is next? */
export function OpportunitiesPage({ kind, view, show }: OpportunitiesPageProps) {
  const [{ data, error }, ask] = useQuery({ query: BoardsDocument, requestPolicy: 'cache-and-network' });
  const [dialog, setDialog] = useState<'add' | 'stages' | null>(null);
  const boards = data?.boards ?? [];
  const inPlay = (board: BoardShown) => board.stages.reduce((sum, stage) => sum + stage.count, 0);
  const board = boards.find((one) => one.kind === kind) ?? [...boards].sort((one, other) => inPlay(other) - inPlay(one))[0];
  useCommands([{ key: 'a', says: 'Add an opportunity', run: () => setDialog('add') }]);
  return (
    <Page
      title="Opportunities"
      width="full"
      actions={
        <>
          <Button size="compact-md" variant="default" onClick={() => setDialog('stages')}>
            Stages
          </Button>
          <Button size="compact-md" onClick={() => setDialog('add')}>
            Add an opportunity
          </Button>
        </>
      }
    >
      <Asked data={board} error={error} retry={() => ask(AGAIN)} lines={9}>
        {(shown) => (
          <>
            <div className={classes.bar}>
              <SegmentedControl
                size="xs"
                aria-label="Jobs or contracts"
                value={shown.kind}
                data={boards.map((one) => ({
                  value: one.kind,
                  label: `${one.kind === 'JOB' ? 'Jobs' : 'Contracts'} ${inPlay(one)}`,
                }))}
                onChange={(chosen) => show({ kind: chosen as OpportunityKind, view: view === 'candidates' ? 'board' : view })}
              />
              <Views view={view} show={(chosen) => show({ view: chosen })} />
            </div>
            <Suspense fallback={<Waiting lines={8} />}>
              {view === 'candidates' ? <CandidatesView /> : <Shown board={shown} view={view} add={() => setDialog('add')} />}
            </Suspense>
            <Suspense>
              {dialog === 'add' && <AddOpportunity kind={shown.kind} close={() => setDialog(null)} />}
              {dialog === 'stages' && <ArrangeStages board={shown} close={() => setDialog(null)} />}
            </Suspense>
          </>
        )}
      </Asked>
    </Page>
  );
}

interface ViewsProps {
  readonly view: OpportunitiesView;
  readonly show: (view: OpportunitiesView) => void;
}

function Views({ view, show }: ViewsProps) {
  const [{ data }] = useQuery({ query: CandidateCountDocument, requestPolicy: 'cache-and-network' });
  const waiting = data?.opportunities.totalCount ?? 0;
  const views = [
    { value: 'board', label: 'Board' },
    { value: 'table', label: 'Table' },
    { value: 'calendar', label: 'Calendar' },
    { value: 'candidates', label: waiting === 0 ? 'Candidates' : `Candidates ${waiting}` },
  ] as const;
  return (
    <SegmentedControl
      size="xs"
      aria-label="How to show them"
      value={view}
      data={views.map(({ value, label }) => ({ value, label }))}
      onChange={(chosen) => show(views.find(({ value }) => value === chosen)?.value ?? 'board')}
    />
  );
}

interface ShownProps {
  readonly board: BoardShown;
  readonly view: Exclude<OpportunitiesView, 'candidates'>;
  readonly add: () => void;
}

function Shown({ board, view, add }: ShownProps) {
  const { cards, decided, more, failed, retry } = useCards(board.kind);
  if (cards === null) return <Asked data={undefined} error={failed} retry={retry} lines={8} children={() => null} />;
  if (cards.length === 0) return <NothingYet kind={board.kind} add={add} />;
  const views: Record<ShownProps['view'], ReactNode> = {
    board: <BoardView board={board} cards={cards} decided={decided} />,
    table: <TableView board={board} cards={cards} />,
    calendar: <CalendarView cards={cards} />,
  };
  return (
    <>
      <Overdue cards={cards} />
      {views[view]}
      {more !== null && (
        <Button mt="md" size="compact-md" variant="default" onClick={more}>
          Show more
        </Button>
      )}
      <Forecast kind={board.kind} />
    </>
  );
}

function NothingYet({ kind, add }: { readonly kind: OpportunityKind; readonly add: () => void }) {
  return (
    <Empty
      title={kind === 'JOB' ? 'No job is in play.' : 'No contract is in play.'}
      action={
        <Button size="compact-md" onClick={add}>
          Add an opportunity
        </Button>
      }
    >
      What your imports found waits under{' '}
      <Link to="/opportunities" search={{ view: 'candidates' }}>
        Candidates
      </Link>
      . With one in play you see where it stands, what is next, and what it will likely bring.
    </Empty>
  );
}

const OVERDUE_SHOWN = 5;

/** Next steps that should have been made by now, above everything else. */
function Overdue({ cards }: { readonly cards: readonly OpportunityCardFragment[] }) {
  const { now, zone } = useClock();
  const today = dayIn(now, zone);
  const overdue = cards
    .filter(({ standing, nextStepOn }) => standing === 'OPEN' && nextStepOn !== null && nextStepOn < today)
    .sort((one, other) => ((one.nextStepOn ?? '') < (other.nextStepOn ?? '') ? -1 : 1));
  if (overdue.length === 0) return null;
  return (
    <section className={classes.overdue} aria-label="Overdue next steps">
      <h2 className={classes.columnTitle}>{count(overdue.length, 'next step')} overdue</h2>
      <ul>
        {overdue.slice(0, OVERDUE_SHOWN).map((card) => (
          <li key={card.id}>
            {card.nextStep ?? 'Next step'},{' '}
            <Link to="/opportunities/$opportunityId" params={{ opportunityId: card.id }}>
              {nameOf(card)}
            </Link>{' '}
            {card.nextStepOn !== null && (
              <span className="quiet">
                <Day on={card.nextStepOn} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
