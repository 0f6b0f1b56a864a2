import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useWrite } from '../../graphql/use-write';
import { ChangeContactDocument } from './contact.generated';
import type { ContactShown } from './contact-shown';
import classes from './contact.module.css';

const FIELDS = [
  { key: 'name', label: 'Name' },
  { key: 'role', label: 'Role' },
  { key: 'company', label: 'Company' },
  { key: 'location', label: 'Location' },
] as const;

type Draft = Record<(typeof FIELDS)[number]['key'], string>;

interface PortraitFormProps {
  readonly contact: ContactShown;
  readonly close: () => void;
}

/** The owner’s own word on who this is. An emptied field goes back to what the imports say. */
export function PortraitForm({ contact, close }: PortraitFormProps) {
  const { name, role, company, location } = contact;
  const [draft, setDraft] = useState<Draft>({ name, role: role ?? '', company: company ?? '', location: location ?? '' });
  const change = useWrite(ChangeContactDocument);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const changed = FIELDS.filter(({ key }) => draft[key].trim() !== (contact[key] ?? ''));
    const input = Object.fromEntries(changed.map(({ key }) => [key, draft[key].trim() || null]));
    if (changed.length === 0) close();
    else void change({ id: contact.id, input }).then((answer) => answer !== null && close());
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      {FIELDS.map(({ key, label }) => (
        <TextInput
          key={key}
          label={label}
          value={draft[key]}
          data-autofocus={key === 'name' || undefined}
          onChange={(event) => setDraft({ ...draft, [key]: event.currentTarget.value })}
        />
      ))}
      <p className="quiet">Your word stands above every import. Empty a field to go back to what the imports say.</p>
      <div className={classes.inline}>
        <Button type="submit" size="compact-md">
          Keep
        </Button>
        <Button size="compact-md" variant="default" onClick={close}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
