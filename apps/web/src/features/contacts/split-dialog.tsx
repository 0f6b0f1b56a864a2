import { Button, Checkbox, Modal } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useWrite } from '../../graphql/use-write';
import { useToast } from '../../ui/toast';
import type { ContactShown } from './contact-shown';
import classes from './contact.module.css';
import { SplitContactDocument, SplitPreviewDocument, UndoMergeDocument } from './merging.generated';

interface SplitDialogProps {
  readonly contact: ContactShown;
  readonly close: () => void;
}

/** One contact is two people: pick what belongs to the other, see what moves, split. */
export function SplitDialog({ contact, close }: SplitDialogProps) {
  const [picked, setPicked] = useState<readonly string[]>([]);
  const isPossible = picked.length > 0 && picked.length < contact.personas.length;
  const [{ data }] = useQuery({
    query: SplitPreviewDocument,
    variables: { contact: contact.id, personas: picked },
    pause: !isPossible,
  });
  const split = useWrite(SplitContactDocument);
  const undo = useWrite(UndoMergeDocument);
  const say = useToast();
  const preview = isPossible ? data?.splitPreview : undefined;
  const confirm = () =>
    void split({ contact: contact.id, personas: picked }).then((answer) => {
      if (answer === null) return;
      const { id } = answer.splitContact;
      say({ says: 'They are two contacts now.', undo: () => void undo({ id }) });
      close();
    });
  const toggle = (id: string) => setPicked(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id]);
  return (
    <Modal opened onClose={close} title="What belongs to the other person?" closeButtonProps={{ 'aria-label': 'Close' }}>
      <div className={classes.form}>
        {contact.personas.map(({ id, kind, label }) => (
          <Checkbox key={id} label={label} description={kind} checked={picked.includes(id)} onChange={() => toggle(id)} />
        ))}
        <p className="quiet">
          {preview === undefined
            ? 'Pick at least one identity, and leave at least one.'
            : `${preview.newName} becomes a contact of their own, with ${preview.moved.map(({ label, count }) => `${count} ${label}`).join(', ') || 'no exchange on record'}.`}
        </p>
        <Button disabled={preview === undefined} onClick={confirm}>
          Split
        </Button>
      </div>
    </Modal>
  );
}
