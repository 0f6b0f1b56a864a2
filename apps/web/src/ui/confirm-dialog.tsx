import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './confirm-dialog.module.css';

interface ConfirmDialogProps {
  readonly title: string;
  readonly action: string;
  readonly isTrouble?: boolean;
  readonly close: () => void;
  readonly confirm: () => void;
  readonly children: ReactNode;
}

/** Asks once more before what cannot be taken back. */
export function ConfirmDialog({ title, action, isTrouble = true, close, confirm, children }: ConfirmDialogProps) {
  return (
    <Modal opened onClose={close} title={title} closeButtonProps={{ 'aria-label': 'Close' }}>
      <div className={classes.text}>{children}</div>
      <div className={classes.actions}>
        <Button variant="default" onClick={close} data-autofocus>
          Keep it
        </Button>
        <Button
          color={isTrouble ? 'red' : undefined}
          onClick={() => {
            confirm();
            close();
          }}
        >
          {action}
        </Button>
      </div>
    </Modal>
  );
}
