import { Button, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import classes from './opportunities.module.css';

interface LostDialogProps {
  readonly name: string;
  readonly lose: (reason: string) => void;
  readonly keep: () => void;
}

const REASONS = ['No answer', 'They chose somebody else', 'No budget', 'I withdrew'] as const;

/** Asks why something was lost. */
export function LostDialog({ name, lose, keep }: LostDialogProps) {
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() !== '') lose(reason);
  };
  return (
    <Modal opened onClose={keep} title={`Why was ${name} lost?`} closeButtonProps={{ 'aria-label': 'Close' }}>
      <form className={classes.form} onSubmit={submit}>
        <div className={classes.choices}>
          {REASONS.map((choice) => (
            <Button key={choice} size="compact-sm" variant="default" onClick={() => lose(choice)}>
              {choice}
            </Button>
          ))}
        </div>
        <TextInput
          data-autofocus
          label="Or in your words"
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className={classes.inline}>
          <Button type="submit">Lost</Button>
          <Button variant="default" onClick={keep}>
            Cancel
          </Button>
        </div>
      </form>
    </Modal>
  );
}
