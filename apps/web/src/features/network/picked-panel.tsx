import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { inParts } from '../../graphql/in-parts';
import { useWrite } from '../../graphql/use-write';
import { count } from '../../ui/dates';
import { Section } from '../../ui/page';
import { useToast } from '../../ui/toast';
import type { MapPerson } from './map-data';
import { TagPeopleOnMapDocument } from './network.generated';
import classes from './network.module.css';

interface PickedPanelProps {
  readonly people: readonly MapPerson[];
  readonly clear: () => void;
}

const NAMES_SHOWN = 8;

/** What can be done with everybody inside the lasso. */
export function PickedPanel({ people, clear }: PickedPanelProps) {
  const [label, setLabel] = useState('');
  const tag = useWrite(TagPeopleOnMapDocument);
  const say = useToast();
  const ids = people.map(({ id }) => id);
  const names = people.slice(0, NAMES_SHOWN).map(({ name }) => name);
  const rest = people.length - names.length;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wanted = label.trim();
    if (!(await inParts(ids, (contacts) => tag({ contacts, add: [wanted], remove: [] })))) return;
    setLabel('');
    say({
      says: `Tagged ${count(people.length, 'contact')} with ${wanted}.`,
      undo: () => void inParts(ids, (contacts) => tag({ contacts, add: [], remove: [wanted] })),
    });
    clear();
  };
  return (
    <Section
      title={`${count(people.length, 'contact')} picked`}
      actions={
        <Button size="compact-xs" variant="subtle" onClick={clear}>
          Pick nobody
        </Button>
      }
    >
      <p className="quiet">{rest > 0 ? `${names.join(', ')} and ${rest.toLocaleString('en')} more` : names.join(', ')}</p>
      <form className={classes.inline} onSubmit={(event) => void submit(event)}>
        <TextInput
          size="xs"
          aria-label="Tag"
          placeholder="Tag"
          required
          maxLength={60}
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
        <Button size="compact-sm" type="submit">
          Add tag
        </Button>
      </form>
    </Section>
  );
}
