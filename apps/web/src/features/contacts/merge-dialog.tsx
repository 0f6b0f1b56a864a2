import { Button, Modal, TextInput, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useWrite } from '../../graphql/use-write';
import { useToast } from '../../ui/toast';
import { useRested } from '../../ui/use-rested';
import type { ContactShown } from './contact-shown';
import { MergePreview } from './merge-preview';
import { MergeChoicesDocument, MergeContactsDocument, UndoMergeDocument } from './merging.generated';
import classes from './merging.module.css';

interface MergeDialogProps {
  readonly contact: ContactShown;
  readonly close: () => void;
}

const REST_MILLISECONDS = 150;

/** Two contacts are one person: choose the other, see what becomes of them, merge. */
export function MergeDialog({ contact, close }: MergeDialogProps) {
  const [typed, setTyped] = useState(contact.name);
  const [other, setOther] = useState<string | null>(null);
  const text = useRested(typed.trim(), REST_MILLISECONDS);
  const [{ data }] = useQuery({ query: MergeChoicesDocument, variables: { text }, pause: text === '' });
  const choices = data?.contacts.edges.filter(({ node }) => node.id !== contact.id) ?? [];
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={`Who is the same person as ${contact.name}?`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {other === null ? (
        <>
          <TextInput
            data-autofocus
            aria-label="Find the other contact"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <ul className={classes.choices}>
            {choices.map(({ node }) => (
              <li key={node.id}>
                <UnstyledButton className={classes.choice} onClick={() => setOther(node.id)}>
                  {node.name} <span className="quiet">{node.company}</span>
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <Preview survivor={contact.id} absorbed={other} back={() => setOther(null)} close={close} />
      )}
    </Modal>
  );
}

interface PreviewProps {
  readonly survivor: string;
  readonly absorbed: string;
  readonly back: () => void;
  readonly close: () => void;
}

function Preview({ survivor, absorbed, back, close }: PreviewProps) {
  const merge = useWrite(MergeContactsDocument);
  const undo = useWrite(UndoMergeDocument);
  const say = useToast();
  const confirm = () =>
    void merge({ survivor, absorbed }).then((answer) => {
      if (answer === null) return;
      const { id, absorbedName } = answer.mergeContacts;
      say({ says: `Merged with ${absorbedName}.`, undo: () => void undo({ id }) });
      close();
    });
  return (
    <>
      <MergePreview survivor={survivor} absorbed={absorbed} />
      <div className={classes.actions}>
        <Button onClick={confirm}>Merge</Button>
        <Button variant="default" onClick={back}>
          Choose another
        </Button>
      </div>
    </>
  );
}
