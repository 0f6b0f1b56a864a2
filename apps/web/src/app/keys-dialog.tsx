import { Modal } from '@mantine/core';
import { Keycap } from '../ui/keycap';
import classes from './keys-dialog.module.css';
import { ALL_PLACES } from './places';

const GROUPS = [
  {
    title: 'Everywhere',
    keys: [
      ['⌘ K', 'Find a person, a page or something to do'],
      ['?', 'Show these keys'],
      ...ALL_PLACES.map(({ go, title }) => [`g ${go}`, title] as const),
    ],
  },
  {
    title: 'Reconnect',
    keys: [
      ['j', 'Next person'],
      ['k', 'Person before'],
      ['e', 'Done'],
      ['s', 'Snooze'],
      ['n', 'Not now'],
      ['x', 'Never'],
      ['o', 'Open the contact'],
    ],
  },
  {
    title: 'Contacts',
    keys: [
      ['/', 'Search'],
      ['l', 'On a contact: log a call, meeting or message'],
    ],
  },
  {
    title: 'Review',
    keys: [
      ['y', 'The same person'],
      ['n', 'Two people'],
      ['space', 'Decide later'],
    ],
  },
] as const;

export function KeysDialog({ close }: { readonly close: () => void }) {
  return (
    <Modal opened onClose={close} title="Keys" size="lg" closeButtonProps={{ 'aria-label': 'Close' }}>
      <div className={classes.groups}>
        {GROUPS.map(({ title, keys }) => (
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
