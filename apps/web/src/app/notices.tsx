import { Button } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { connection } from './connection';
import classes from './shell.module.css';
import { useSignOut } from './use-sign-out';

/** What is true of the whole product right now: it does not answer, or nothing in it is real. */
export function Notices({ isSample }: { readonly isSample: boolean }) {
  const isAnswering = useSyncExternalStore(connection.onAnswering, connection.isAnswering);
  const router = useRouter();
  const signOut = useSignOut();
  if (!isAnswering) {
    return (
      <div className={classes.notice} data-trouble role="alert">
        <span>Tieline is not answering. What you see is from before; nothing you write now would be kept.</span>
        <Button size="compact-sm" variant="default" onClick={() => void router.invalidate()}>
          Try again
        </Button>
      </div>
    );
  }
  if (!isSample) return null;
  return (
    <div className={classes.notice}>
      <span>You are looking around in an invented network. Nobody in it is real.</span>
      <Button size="compact-sm" variant="default" onClick={signOut}>
        Start your own
      </Button>
    </div>
  );
}
