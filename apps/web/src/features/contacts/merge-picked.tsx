import { Button, Modal, Radio } from '@mantine/core';
import { useState } from 'react';
import { useWrite } from '../../graphql/use-write';
import { count } from '../../ui/dates';
import { useToast } from '../../ui/toast';
import type { ContactRowFragment } from './contact-list.generated';
import { MergePreview } from './merge-preview';
import { MergeContactsDocument, UndoMergeDocument } from './merging.generated';
import classes from './merging.module.css';

interface MergePickedProps {
  /** At least two. */
  readonly people: readonly ContactRowFragment[];
  readonly close: () => void;
  readonly done: () => void;
}

/** Several contacts are one person: say which one stays, see what comes to it, merge. */
export function MergePicked({ people, close, done }: MergePickedProps) {
  const [survivorId, setSurvivorId] = useState(people[0]?.id ?? '');
  const [isMerging, setMerging] = useState(false);
  const merge = useMergeInto(people.find(({ id }) => id === survivorId));
  const others = people.filter(({ id }) => id !== survivorId);
  const confirm = () => {
    setMerging(true);
    void merge(others).then((isMerged) => {
      setMerging(false);
      if (!isMerged) return;
      close();
      done();
    });
  };
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={`Are these ${people.length} one person?`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Radio.Group label="Which contact stays" value={survivorId} onChange={setSurvivorId}>
        <div className={classes.stays}>
          {people.map(({ id, name, role, company }) => (
            <Radio key={id} value={id} label={name} description={[role, company].filter(Boolean).join(', ')} />
          ))}
        </div>
      </Radio.Group>
      {others.map(({ id, name }) => (
        <section key={id} aria-label={`With ${name}`}>
          {others.length > 1 && <h3 className={classes.other}>With {name}</h3>}
          <MergePreview survivor={survivorId} absorbed={id} />
        </section>
      ))}
      <div className={classes.actions}>
        <Button loading={isMerging} onClick={confirm}>
          Merge
        </Button>
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
      </div>
    </Modal>
  );
}

/** Merges one after the other. What was merged before a refusal stays, each with its way back on the contact's page. */
function useMergeInto(survivor: ContactRowFragment | undefined): (others: readonly ContactRowFragment[]) => Promise<boolean> {
  const merge = useWrite(MergeContactsDocument);
  const undo = useWrite(UndoMergeDocument);
  const say = useToast();
  return async (others) => {
    if (survivor === undefined) return false;
    const merged: string[] = [];
    for (const { id } of others) {
      const answer = await merge({ survivor: survivor.id, absorbed: id });
      if (answer === null) return false;
      merged.push(answer.mergeContacts.id);
    }
    const takeBack = async () => {
      for (const id of merged.reverse()) {
        if ((await undo({ id })) === null) return;
      }
    };
    say({ says: `Merged ${count(others.length, 'contact')} into ${survivor.name}.`, undo: () => void takeBack() });
    return true;
  };
}
