import { Button, NativeSelect, Switch } from '@mantine/core';
import { useRef } from 'react';
import { useWrite } from '../../graphql/use-write';
import { Day } from '../../ui/moment';
import { Section } from '../../ui/page';
import { useToast } from '../../ui/toast';
import { useCommands } from '../../ui/use-commands';
import { type ChangeContactInput, ChangeContactDocument } from './contact.generated';
import type { ContactShown } from './contact-shown';
import classes from './contact.module.css';

const CADENCES = [
  { value: '', label: 'Whenever it fits' },
  { value: '30', label: 'Every month' },
  { value: '91', label: 'Every three months' },
  { value: '182', label: 'Every half year' },
  { value: '365', label: 'Every year' },
] as const;

/** Whether and how often this person may be suggested. */
export function ReconnectState({ contact }: { readonly contact: ContactShown }) {
  const change = useWrite(ChangeContactDocument);
  const say = useToast();
  const { cadenceDays, isNever, snoozedUntil } = contact;
  const set = (input: ChangeContactInput, says: string, before: ChangeContactInput) => {
    void change({ id: contact.id, input }).then((answer) => {
      if (answer !== null) say({ says, undo: () => void change({ id: contact.id, input: before }) });
    });
  };
  const setNever = (next: boolean) => {
    const says = next ? `${contact.name} will not be suggested.` : `${contact.name} may be suggested again.`;
    set({ isNever: next }, says, { isNever });
  };
  const wake = () => set({ snoozedUntil: null }, 'No longer snoozed.', { snoozedUntil });
  const cadence = useRef<HTMLSelectElement>(null);
  useCommands([
    { key: 'c', says: 'Choose how often to be in touch', run: () => cadence.current?.focus() },
    { key: 'x', says: isNever ? 'Suggest again' : 'Never suggest', run: () => setNever(!isNever) },
    ...(snoozedUntil === null ? [] : [{ says: 'Wake now', run: wake }]),
  ]);
  const isListed = CADENCES.some(({ value }) => value === String(cadenceDays ?? ''));
  const choices = isListed ? CADENCES : [...CADENCES, { value: String(cadenceDays), label: `Every ${cadenceDays} days` }];
  return (
    <Section title="Reconnect">
      <div className={classes.reconnect}>
        <NativeSelect
          ref={cadence}
          size="xs"
          label="Be in touch"
          disabled={isNever}
          value={String(cadenceDays ?? '')}
          data={choices.map(({ value, label }) => ({ value, label }))}
          onChange={(event) => {
            const days = event.currentTarget.value;
            set({ cadenceDays: days === '' ? null : Number(days) }, 'Changed how often you want to be in touch.', {
              cadenceDays,
            });
          }}
        />
        <Switch size="xs" label="Never suggest" checked={isNever} onChange={(event) => setNever(event.currentTarget.checked)} />
        {snoozedUntil !== null && (
          <p>
            Snoozed, back <Day on={snoozedUntil} />.{' '}
            <Button size="compact-sm" variant="subtle" onClick={wake}>
              Wake now
            </Button>
          </p>
        )}
      </div>
    </Section>
  );
}
