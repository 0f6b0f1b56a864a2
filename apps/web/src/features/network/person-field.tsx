import { TextInput, UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { findPeople } from './find-people';
import type { MapPerson } from './map-data';
import classes from './network.module.css';

interface PersonFieldProps {
  readonly label: string;
  readonly people: readonly MapPerson[];
  /** Who is chosen; the field then shows the name. */
  readonly chosen?: MapPerson | null;
  readonly choose: (person: MapPerson | null) => void;
}

const FOUND_MAX = 6;

/** A field that finds somebody on the map by the beginnings of names; Enter takes the first. */
export function PersonField({ label, people, chosen = null, choose }: PersonFieldProps) {
  const [typed, setTyped] = useState('');
  const found = findPeople(people, typed, FOUND_MAX);
  const take = (person: MapPerson | null) => {
    choose(person);
    setTyped('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && found[0] !== undefined) {
      event.preventDefault();
      take(found[0]);
    }
    if (event.key === 'Escape') setTyped('');
  };
  return (
    <div className={classes.field}>
      <TextInput
        size="xs"
        aria-label={label}
        placeholder={chosen?.name ?? label}
        value={typed}
        data-chosen={chosen !== null || undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {typed.trim() !== '' && (
        <ul className={classes.found}>
          {found.map((person) => (
            <li key={person.id}>
              <UnstyledButton className={classes.choice} onClick={() => take(person)}>
                {person.name} <span className="quiet">{person.company}</span>
              </UnstyledButton>
            </li>
          ))}
          {found.length === 0 && <li className="quiet">Nobody on the map has this name.</li>}
        </ul>
      )}
    </div>
  );
}
