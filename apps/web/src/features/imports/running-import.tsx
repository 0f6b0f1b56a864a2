import { Button, FileButton, Progress } from '@mantine/core';
import { useCallback, useSyncExternalStore } from 'react';
import { Failure } from '../../ui/states';
import { useToast } from '../../ui/toast';
import type { NamedFile } from './dropped-files';
import { isRunning, percentOf, progressWords, sentWords, stageWord } from './import-words';
import type { ImportShown } from './import-shown';
import classes from './imports.module.css';
import { parcelsOf } from './parcels-of';
import { type Upload, uploads } from './uploads';
import { useSend } from './use-send';

/** How far an import is. It goes on when the page is left. */
export function RunningImport({ batch }: { readonly batch: ImportShown }) {
  const { id, state, progress } = batch;
  const upload = useSyncExternalStore(
    uploads.onChange,
    useCallback(() => uploads.of(id), [id]),
  );
  if (upload?.trouble != null) return <Failure says={upload.trouble} retry={upload.again} />;
  if (state === 'RECEIVING') {
    const sent = upload?.sentBytes ?? progress.bytesReceived;
    const all = upload?.allBytes ?? progress.bytesExpected;
    const isOurs = upload !== null;
    return (
      <>
        <Bar stage="Arriving" percent={percentOf(sent, all)} words={sentWords(sent, all)} hint={hintOf(isOurs, upload)} />
        {!isOurs && <GoOn batch={batch} />}
      </>
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

function hintOf(isOurs: boolean, upload: Upload | null): string {
  if (!isOurs) return 'The upload broke off. What has arrived is kept, and it goes on from there.';
  if (upload?.isBroken === true) return 'The connection broke off. What has arrived is kept, and Tieline tries again.';
  return 'You can look at other pages meanwhile. Keep this tab open until everything has arrived.';
}

/** After a reload the browser has no file any more; the owner hands it over once again, and the rest is sent. */
function GoOn({ batch }: { readonly batch: ImportShown }) {
  const send = useSend();
  const say = useToast();
  const take = (chosen: readonly NamedFile[]) => {
    const parcels = parcelsOf(batch.files, chosen);
    if (parcels !== null) send(batch.id, parcels);
    else say({ says: 'These are not the files this import began with.', isTrouble: true });
  };
  if (parcelsOf(batch.files, [])?.length === 0) {
    return (
      <Button variant="default" size="compact-md" onClick={() => send(batch.id, [])}>
        Go on
      </Button>
    );
  }
  return (
    <FileButton multiple onChange={(files) => take(files.map((file) => ({ name: file.name, file })))}>
      {(props) => (
        <Button variant="default" size="compact-md" {...props}>
          Choose the same files
        </Button>
      )}
    </FileButton>
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
