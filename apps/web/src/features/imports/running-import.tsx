import { Progress } from '@mantine/core';
import { useCallback, useSyncExternalStore } from 'react';
import { Failure } from '../../ui/states';
import { isRunning, percentOf, progressWords, sentWords, stageWord } from './import-words';
import type { ImportShown } from './import-shown';
import classes from './imports.module.css';
import { uploads } from './uploads';

/** How far an import is. It goes on when the page is left. */
export function RunningImport({ batch }: { readonly batch: ImportShown }) {
  const { id, state, progress } = batch;
  const upload = useSyncExternalStore(
    uploads.onChange,
    useCallback(() => uploads.of(id), [id]),
  );
  if (upload?.trouble != null) return <Failure says={upload.trouble} />;
  if (state === 'RECEIVING') {
    const sent = upload?.sentBytes ?? progress.bytesReceived;
    const all = upload?.allBytes ?? progress.bytesExpected;
    const isOurs = upload !== null || sent >= all;
    return (
      <Bar
        stage="Arriving"
        percent={percentOf(sent, all)}
        words={sentWords(sent, all)}
        hint={
          isOurs
            ? 'You can look at other pages meanwhile. Keep this tab open until everything has arrived.'
            : 'The upload was broken off. Discard it and drop the file again.'
        }
      />
    );
  }
  if (!isRunning(state)) return null;
  return (
    <Bar
      stage={stageWord(progress.stage)}
      percent={percentOf(progress.rows, progress.rowsExpected)}
      words={progressWords(progress)}
      hint="You can leave this page; it goes on."
    />
  );
}

interface BarProps {
  readonly stage: string;
  readonly percent: number | null;
  readonly words: string;
  readonly hint: string;
}

function Bar({ stage, percent, words, hint }: BarProps) {
  return (
    <div className={classes.running}>
      <p className={classes.stage}>{stage}</p>
      <Progress.Root size="md">
        <Progress.Section value={percent ?? 100} animated={percent === null} striped={percent === null} aria-label={stage} />
      </Progress.Root>
      <p aria-live="polite">{words}</p>
      <p className="quiet">{hint}</p>
    </div>
  );
}
