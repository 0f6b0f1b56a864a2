import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useWrite } from '../../graphql/use-write';
import { count } from '../../ui/dates';
import { useToast } from '../../ui/toast';
import { TagContactsDocument } from './contact-list.generated';
import classes from './contacts.module.css';

interface BulkBarProps {
  readonly picked: ReadonlySet<string>;
  readonly clear: () => void;
}

const CONTACTS_PER_WRITE = 100;

/** What can be done with everybody who is picked. */
export function BulkBar({ picked, clear }: BulkBarProps) {
  const [tag, setTag] = useState('');
  const write = useWrite(TagContactsDocument);
  const say = useToast();

  const tagAll = async (add: readonly string[], remove: readonly string[]) => {
    const contacts = [...picked];
    for (let start = 0; start < contacts.length; start += CONTACTS_PER_WRITE) {
      const answer = await write({ contacts: contacts.slice(start, start + CONTACTS_PER_WRITE), add, remove });
      if (answer === null) return false;
    }
    return true;
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const label = tag.trim();
    void tagAll([label], []).then((isWritten) => {
      if (!isWritten) return;
      setTag('');
      say({ says: `Tagged ${count(picked.size, 'contact')} with ${label}.`, undo: () => void tagAll([], [label]) });
    });
  };
  return (
    <form className={classes.bulk} onSubmit={submit} aria-label="With everybody picked">
      <span>{count(picked.size, 'contact')} picked</span>
      <TextInput
        size="xs"
        aria-label="Tag"
        placeholder="Tag"
        required
        maxLength={60}
        value={tag}
        onChange={(event) => setTag(event.currentTarget.value)}
      />
      <Button size="compact-sm" type="submit">
        Add tag
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={clear}>
        Pick nobody
      </Button>
    </form>
  );
}
