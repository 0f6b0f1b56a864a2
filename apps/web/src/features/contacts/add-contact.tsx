import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useWrite } from '../../graphql/use-write';
import { CreateContactDocument, type CreateContactInput } from './contact-list.generated';
import classes from './contacts.module.css';

interface AddContactProps {
  readonly close: () => void;
  readonly opened: (id: string) => void;
}

const FIELDS = [
  { key: 'name', label: 'Name', type: 'text' },
  { key: 'role', label: 'Role', type: 'text' },
  { key: 'company', label: 'Company', type: 'text' },
  { key: 'location', label: 'Location', type: 'text' },
  { key: 'email', label: 'E-mail', type: 'email' },
  { key: 'phone', label: 'Phone', type: 'tel' },
  { key: 'linkedin', label: 'LinkedIn address', type: 'text' },
] as const satisfies readonly { key: keyof CreateContactInput; label: string; type: string }[];

/** One person, by hand. Only the name is needed. */
export function AddContact({ close, opened }: AddContactProps) {
  const [input, setInput] = useState<CreateContactInput>({ name: '' });
  const create = useWrite(CreateContactDocument);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const filled = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== ''));
    void create({ input: { ...filled, name: input.name } }).then((answer) => {
      if (answer !== null) opened(answer.createContact.id);
    });
  };
  return (
    <Modal opened onClose={close} title="Add a contact" closeButtonProps={{ 'aria-label': 'Close' }}>
      <form className={classes.form} onSubmit={submit}>
        {FIELDS.map(({ key, label, type }) => (
          <TextInput
            key={key}
            label={label}
            type={type}
            required={key === 'name'}
            withAsterisk={false}
            data-autofocus={key === 'name' || undefined}
            value={input[key] ?? ''}
            onChange={(event) => setInput({ ...input, [key]: event.currentTarget.value })}
          />
        ))}
        <Textarea
          label="Note"
          autosize
          minRows={2}
          value={input.note ?? ''}
          onChange={(event) => setInput({ ...input, note: event.currentTarget.value })}
        />
        <Button type="submit">Add</Button>
      </form>
    </Modal>
  );
}
