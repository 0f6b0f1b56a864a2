import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMutation, useQuery } from 'urql';
import { AGAIN, Asked } from '../../graphql/asked';
import { reasonOf } from '../../graphql/reason';
import { count } from '../../ui/dates';
import { Day } from '../../ui/moment';
import { Page } from '../../ui/page';
import { GoalForm } from './goal-form';
import classes from './goals.module.css';
import { CreateGoalDocument, type GoalInput, GoalsDocument, type GoalsQuery } from './goals.generated';
import { wordOfKind } from './words';

interface GoalsPageProps {
  /** Whether the form for a new goal is asked for. */
  readonly isAdding: boolean;
  readonly setAdding: (isAdding: boolean) => void;
  readonly openGoal: (id: string) => void;
}

/** Would my network carry me? All goals, or the way to the first. */
export function GoalsPage({ isAdding, setAdding, openGoal }: GoalsPageProps) {
  const [{ data, error }, ask] = useQuery({ query: GoalsDocument, requestPolicy: 'cache-and-network' });
  const isFirst = data?.goals.length === 0;
  return (
    <Page
      title="Goals"
      width="narrow"
      actions={isFirst || isAdding || data === undefined ? undefined : <Button onClick={() => setAdding(true)}>New goal</Button>}
    >
      <Asked data={data} error={error} retry={() => ask(AGAIN)} lines={6}>
        {({ goals }) => (
          <>
            {isFirst && <FirstGoal />}
            {(isFirst || isAdding) && <NewGoal openGoal={openGoal} cancel={isFirst ? undefined : () => setAdding(false)} />}
            {goals.length > 0 && <GoalList goals={goals} />}
          </>
        )}
      </Asked>
    </Page>
  );
}

function FirstGoal() {
  return (
    <p className={classes.lead}>
      Name the companies you would like to work for or with. Tieline shows whom you know there, how likely each door opens, who
      could introduce you, and whom to talk to this week.
    </p>
  );
}

interface NewGoalProps {
  readonly openGoal: (id: string) => void;
  readonly cancel?: () => void;
}

function NewGoal({ openGoal, cancel }: NewGoalProps) {
  const [, create] = useMutation(CreateGoalDocument);
  const submit = async (input: GoalInput, companies: string) => {
    const targets = companies.trim() === '' ? [] : [{ kind: 'COMPANY' as const, text: companies }];
    const { data, error } = await create({ input, targets });
    if (error !== undefined) return reasonOf(error);
    if (data !== undefined) openGoal(data.createGoal.id);
    return null;
  };
  return (
    <GoalForm
      asksForCompanies
      action="Show me who opens which door"
      submit={submit}
      cancel={
        cancel && (
          <Button variant="default" onClick={cancel}>
            Cancel
          </Button>
        )
      }
    />
  );
}

function GoalList({ goals }: { readonly goals: GoalsQuery['goals'] }) {
  return (
    <ul className={classes.goalList}>
      {goals.map(({ id, title, kind, by, targets, history: [latest] }) => (
        <li key={id}>
          <Link to="/goals/$goalId" params={{ goalId: id }} className={classes.goalLink}>
            <span className={classes.goalTitle}>{title}</span>
            <span className="quiet">
              {wordOfKind(kind)}, {count(targets.length, 'target')}
              {by !== null && (
                <>
                  , by <Day on={by} />
                </>
              )}
            </span>
            <span className={classes.goalPoints}>
              {latest === undefined ? '' : `${Math.round(latest.points)} of 100, ${latest.covered} of ${latest.targets} covered`}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
