import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useQuery, useSubscription } from 'urql';
import { AGAIN, Asked } from '../../graphql/asked';
import { isNotFound } from '../../graphql/reason';
import { useWrite } from '../../graphql/use-write';
import { exactMoment } from '../../ui/dates';
import { useClock } from '../../ui/now';
import { Page } from '../../ui/page';
import { Empty, Failure } from '../../ui/states';
import { ColumnMapping } from './column-mapping';
import { ImportPreview } from './import-preview';
import { ImportQuestions } from './import-questions';
import { ImportReport } from './import-report';
import { isRunning, whatItIs, wordOf } from './import-words';
import {
  CommitImportDocument,
  DiscardImportDocument,
  ImportChangedDocument,
  ImportPageDocument,
  ResumeImportDocument,
} from './imports.generated';
import type { ImportShown } from './import-shown';
import classes from './imports.module.css';
import { RunningImport } from './running-import';
import { UndoButton } from './undo-button';

/** One import, from its arrival to its report. */
export function ImportPage({ id }: { readonly id: string }) {
  const [{ data, error }, ask] = useQuery({ query: ImportPageDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  const batch = data?.import;
  useFollow(id, { state: batch?.state, isUnanswered: batch === undefined && error?.networkError !== undefined }, () =>
    ask(AGAIN),
  );
  if (isNotFound(error)) {
    return (
      <Page title="Not found">
        <Empty title="There is no such import." />
      </Page>
    );
  }
  return (
    <Page
      title={batch?.title ?? 'Import'}
      aside={batch === undefined ? undefined : <About batch={batch} />}
      actions={batch === undefined ? undefined : <Actions batch={batch} />}
    >
      <Asked data={batch} error={error} retry={() => ask(AGAIN)} lines={8}>
        {(shown) => <Stage batch={shown} />}
      </Asked>
    </Page>
  );
}

const POLL_MILLISECONDS = 4000;

/** Follows an import that is at work: live, and by asking now and then where live news do not get through. */
function useFollow(
  id: string,
  { state, isUnanswered }: { readonly state: ImportShown['state'] | undefined; readonly isUnanswered: boolean },
  ask: () => void,
): void {
  const isAtWork = isUnanswered || (state !== undefined && isRunning(state));
  useSubscription({ query: ImportChangedDocument, variables: { id }, pause: !isAtWork });
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  useEffect(() => {
    if (!isAtWork) return undefined;
    const timer = window.setInterval(() => latest.current(), POLL_MILLISECONDS);
    // News carry the state only; preview and report are asked for once it has changed.
    return () => {
      window.clearInterval(timer);
      latest.current();
    };
  }, [isAtWork, state]);
}

function About({ batch }: { readonly batch: ImportShown }) {
  const { zone } = useClock();
  const exported = batch.exportedAt === null ? null : `of ${exactMoment(new Date(batch.exportedAt), zone, 'DAY')}`;
  return <>{[whatItIs(batch.platform), exported, wordOf(batch.state)].filter(Boolean).join(' · ')}</>;
}

function Actions({ batch }: { readonly batch: ImportShown }) {
  const commit = useWrite(CommitImportDocument);
  const discard = useWrite(DiscardImportDocument);
  const resume = useWrite(ResumeImportDocument);
  const navigate = useNavigate();
  const { id, state } = batch;
  const canDiscard = state === 'PREVIEWED' || state === 'REFUSED' || state === 'RECEIVING' || state === 'RECEIVED';
  return (
    <>
      {canDiscard && (
        <Button
          size="compact-md"
          variant="default"
          onClick={() =>
            void discard({ id }).then((answer) => {
              if (answer !== null) void navigate({ to: '/imports' });
            })
          }
        >
          Discard
        </Button>
      )}
      {batch.canResume && (
        <Button size="compact-md" onClick={() => void resume({ id })}>
          Go on
        </Button>
      )}
      {batch.canCommit && (
        <Button size="compact-md" onClick={() => void commit({ id })}>
          Import
        </Button>
      )}
      {batch.canUndo && <UndoButton id={id} />}
    </>
  );
}

function Stage({ batch }: { readonly batch: ImportShown }) {
  if (batch.columns !== null && (batch.state === 'RECEIVED' || batch.state === 'PREVIEWED') && batch.preview === null) {
    return <ColumnMapping id={batch.id} columns={batch.columns} />;
  }
  return (
    <>
      {batch.refusal !== null && <Failure says={batch.refusal.reason} />}
      {isRunning(batch.state) && <RunningImport batch={batch} />}
      {batch.report !== null && <ImportReport batch={batch} report={batch.report} />}
      {batch.state === 'PREVIEWED' && <p className={classes.promise}>Nothing has been changed yet.</p>}
      {batch.state === 'PREVIEWED' && batch.questions.length > 0 && <ImportQuestions id={batch.id} questions={batch.questions} />}
      {batch.preview !== null && <ImportPreview id={batch.id} preview={batch.preview} isDone={batch.report !== null} />}
    </>
  );
}
