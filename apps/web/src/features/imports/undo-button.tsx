import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWrite } from '../../graphql/use-write';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { UndoImportDocument } from './imports.generated';

/** Takes a whole import back, after asking once. */
export function UndoButton({ id }: { readonly id: string }) {
  const [isAsking, setAsking] = useState(false);
  const undo = useWrite(UndoImportDocument);
  return (
    <>
      <Button size="compact-md" variant="default" onClick={() => setAsking(true)}>
        Undo
      </Button>
      {isAsking && (
        <ConfirmDialog
          title="Undo this import?"
          action="Undo the import"
          isTrouble={false}
          close={() => setAsking(false)}
          confirm={() => void undo({ id })}
        >
          Everything only this import brought goes again, and what it changed is put back. What you wrote yourself is kept, and
          listed.
        </ConfirmDialog>
      )}
    </>
  );
}
