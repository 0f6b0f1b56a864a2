import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './states.module.css';

interface EmptyProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** Nothing here: what would fill it, and the one next step. */
export function Empty({ title, children, action }: EmptyProps) {
  return (
    <div className={classes.empty}>
      <p className={classes.emptyTitle}>{title}</p>
      {children !== undefined && <div className={classes.emptyText}>{children}</div>}
      {action}
    </div>
  );
}

interface FailureProps {
  readonly says: string;
  readonly retry?: () => void;
}

/** What happened, and the way to try again. */
export function Failure({ says, retry }: FailureProps) {
  return (
    <div className={classes.failure} role="alert">
      <p>{says}</p>
      {retry !== undefined && (
        <Button size="compact-sm" variant="default" onClick={retry}>
          Try again
        </Button>
      )}
    </div>
  );
}

/** Grey lines where text will be; they appear only when it takes longer than a blink. */
export function Waiting({ lines = 4, label = 'Loading' }: { readonly lines?: number; readonly label?: string }) {
  return (
    <div className={classes.waiting} role="status" aria-label={label}>
      {Array.from({ length: lines }, (_line, index) => (
        <span key={index} className={classes.line} />
      ))}
    </div>
  );
}
