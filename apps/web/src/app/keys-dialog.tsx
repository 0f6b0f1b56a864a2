import { Modal } from '@mantine/core';
import { useState } from 'react';
import { Keycap } from '../ui/keycap';
import { capOf, commandsHere } from '../ui/use-commands';
import classes from './keys-dialog.module.css';
import { ALL_PLACES } from './places';

const EVERYWHERE = [
  ['⌘ K', 'Find a person, a page or something to do'],
  ['?', 'Show these keys'],
  ...ALL_PLACES.map(({ go, title }) => [`g ${go}`, title] as const),
] as const;

export function KeysDialog({ close }: { readonly close: () => void }) {
  // The page behind does not change while this is open.
  const [here] = useState(() =>
    commandsHere().flatMap(({ key, says }) => (key === undefined ? [] : [[capOf(key), says] as const])),
  );
  const groups = [
    { title: 'On this page', keys: here },
    { title: 'Everywhere', keys: EVERYWHERE },
  ].filter(({ keys }) => keys.length > 0);
  return (
    <Modal opened onClose={close} title="Keys" size="lg" closeButtonProps={{ 'aria-label': 'Close' }}>
      <div className={classes.groups}>
        {groups.map(({ title, keys }) => (
          <section key={title}>
            <h3 className={classes.title}>{title}</h3>
            <dl className={classes.keys}>
              {keys.map(([key, says]) => (
                <div key={key}>
                  <dt>
                    {key.split(' ').map((part) => (
                      <Keycap key={part}>{part}</Keycap>
                    ))}
                  </dt>
                  <dd>{says}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
