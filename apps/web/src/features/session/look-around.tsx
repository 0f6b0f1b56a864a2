import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWrite } from '../../graphql/use-write';
import { LookAroundDocument } from './session.generated';

/** An invented network to try everything on, gone again with its account. */
export function LookAround({ enter }: { readonly enter: () => void }) {
  const lookAround = useWrite(LookAroundDocument);
  const [isPreparing, setPreparing] = useState(false);
  const start = () => {
    setPreparing(true);
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    void lookAround({ zone }).then((answer) => {
      setPreparing(false);
      if (answer !== null) enter();
    });
  };
  return (
    <Button variant="subtle" loading={isPreparing} onClick={start}>
      Look around first
    </Button>
  );
}
