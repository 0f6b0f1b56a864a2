import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { AGAIN, Asked } from '../../graphql/asked';
import { isNotFound, reasonOf } from '../../graphql/reason';
import { useWrite } from '../../graphql/use-write';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { dayIn } from '../../ui/dates';
import { Day } from '../../ui/moment';
import { useClock } from '../../ui/now';
import { Page } from '../../ui/page';
import { Empty } from '../../ui/states';
import { useCommands } from '../../ui/use-commands';
import { Conversations } from './conversations';
import { Coverage } from './coverage';
import { Gaps } from './gaps';
import { GoalForm } from './goal-form';
import classes from './goals.module.css';
import {
  ChangeGoalDocument,
  type GoalInput,
  GoalDocument,
  type GoalKind,
  type GoalQuery,
  RemoveGoalDocument,
} from './goals.generated';
import { History } from './history';
import { Readiness } from './readiness';
import { TargetEditor } from './target-editor';
import { WhatIf } from './what-if';
import { wordOfKind } from './words';

interface GoalPageProps {
  readonly id: string;
  /** What is expected of what is in play for a goal of a kind. */
  readonly forecast: (kind: GoalKind) => ReactNode;
  readonly leave: () => void;
}

/** One goal: would my network carry it, where are its holes, and whom do I talk to first? */
export function GoalPage({ id, forecast, leave }: GoalPageProps) {
  const [{ data, error }, ask] = useQuery({ query: GoalDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  if (isNotFound(error)) {
    return (
      <Page title="Goal">
        <Empty title="There is no such goal.">It may have been taken away, or it belongs to another account.</Empty>
      </Page>
    );
  }
  return (
    <Asked data={data} error={error} retry={() => ask(AGAIN)} lines={10}>
      {({ goal }) => <GoalShown goal={goal} forecast={forecast} leave={leave} />}
    </Asked>
  );
}

interface GoalShownProps {
  readonly goal: GoalQuery['goal'];
  readonly forecast: (kind: GoalKind) => ReactNode;
  readonly leave: () => void;
}

function GoalShown({ goal, forecast, leave }: GoalShownProps) {
  const [open, setOpen] = useState<'change' | 'whatIf' | 'remove' | null>(null);
  const { now, zone } = useClock();
  const { standing } = goal;
  const hasTargets = goal.targets.length > 0;
  useCommands([
    { key: 'w', says: 'What if', run: () => setOpen('whatIf') },
    { key: 'c', says: 'Change the goal', run: () => setOpen('change') },
  ]);
  return (
    <Page title={goal.title} aside={<Aside goal={goal} />} actions={<Actions goal={goal} open={setOpen} />}>
      {open === 'change' && <ChangeGoal goal={goal} close={() => setOpen(null)} />}
      {standing.contacts === 0 && (
        <p className={classes.lead}>
          Your network is not here yet, so nobody is at these targets. <Link to="/imports">Import your contacts</Link> and this
          page answers.
        </p>
      )}
      <TargetEditor goal={goal} />
      <div className={classes.answer}>
        <div className={classes.answerMain}>{hasTargets ? <Coverage lines={standing.coverage} /> : <NoTargets />}</div>
        <Conversations goalTitle={goal.title} conversations={standing.nextConversations} />
      </div>
      <Readiness standing={standing} />
      <div className={classes.pair}>
        {hasTargets && <Gaps gaps={standing.gaps} />}
        <History weeks={goal.history} today={dayIn(now, zone)} />
      </div>
      {forecast(goal.kind)}
      <WhatIf goal={goal} isOpen={open === 'whatIf'} close={() => setOpen(null)} />
      {open === 'remove' && <RemoveGoal goal={goal} leave={leave} close={() => setOpen(null)} />}
    </Page>
  );
}

function Aside({ goal }: { readonly goal: GoalQuery['goal'] }) {
  return (
    <>
      {wordOfKind(goal.kind)}
      {goal.by !== null && (
        <>
          , by <Day on={goal.by} />
        </>
      )}
    </>
  );
}

interface ActionsProps {
  readonly goal: GoalQuery['goal'];
  readonly open: (what: 'change' | 'whatIf' | 'remove') => void;
}

function Actions({ goal, open }: ActionsProps) {
  return (
    <>
      <Button variant="default" onClick={() => open('whatIf')}>
        What if
      </Button>
      <Button
        variant="default"
        renderRoot={(props) => <Link {...props} to="/goals/$goalId/report" params={{ goalId: goal.id }} />}
      >
        Report
      </Button>
      <Button variant="default" onClick={() => open('change')}>
        Change
      </Button>
      <Button variant="subtle" color="gray" onClick={() => open('remove')}>
        Take away
      </Button>
    </>
  );
}

function NoTargets() {
  return (
    <Empty title="This goal aims at nothing yet.">
      Add companies, roles, skills or places above. Paste a whole list: one a line, or with commas.
    </Empty>
  );
}

interface ChangeGoalProps {
  readonly goal: GoalQuery['goal'];
  readonly close: () => void;
}

function ChangeGoal({ goal, close }: ChangeGoalProps) {
  const [, change] = useMutation(ChangeGoalDocument);
  const { title, kind, by, amountMinor, currency } = goal;
  const submit = async (input: GoalInput) => {
    const { error } = await change({ id: goal.id, input });
    if (error !== undefined) return reasonOf(error);
    close();
    return null;
  };
  return (
    <GoalForm
      start={{ title, kind, by, amountMinor, currency }}
      asksForCompanies={false}
      action="Keep"
      submit={submit}
      cancel={
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
      }
    />
  );
}

interface RemoveGoalProps extends ChangeGoalProps {
  readonly leave: () => void;
}

function RemoveGoal({ goal, leave, close }: RemoveGoalProps) {
  const remove = useWrite(RemoveGoalDocument);
  return (
    <ConfirmDialog
      title={`Take “${goal.title}” away?`}
      action="Take away"
      close={close}
      confirm={() => {
        void remove({ id: goal.id }).then((answer) => answer !== null && leave());
      }}
    >
      Its targets and its weeks go with it. Your contacts stay as they are.
    </ConfirmDialog>
  );
}
