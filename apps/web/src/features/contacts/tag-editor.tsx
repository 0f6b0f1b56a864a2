import { CloseButton, TextInput } from '@mantine/core';
import { type FormEvent, useId, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { useWrite } from '../../graphql/use-write';
import { Section } from '../../ui/page';
import { useCommands } from '../../ui/use-commands';
import { FilterChoicesDocument } from './contact-list.generated';
import { TagContactDocument } from './contact.generated';
import type { ContactShown } from './contact-shown';
import classes from './contact.module.css';

export function TagEditor({ contact }: { readonly contact: ContactShown }) {
  const [typed, setTyped] = useState('');
  const [{ data }] = useQuery({ query: FilterChoicesDocument });
  const write = useWrite(TagContactDocument);
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  useCommands([{ key: 't', says: 'Add a tag', run: () => field.current?.focus() }]);
  const change = (add: readonly string[], remove: readonly string[]) => void write({ contacts: [contact.id], add, remove });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== '') change([typed.trim()], []);
    setTyped('');
  };
  return (
    <Section title="Tags">
      <ul className={classes.tags}>
        {contact.tags.map((tag) => (
          <li key={tag} className={classes.tag}>
            {tag}
            <CloseButton size="xs" aria-label={`Remove the tag ${tag}`} onClick={() => change([], [tag])} />
          </li>
        ))}
      </ul>
      <form onSubmit={submit}>
        <TextInput
          ref={field}
          size="xs"
          aria-label="Add a tag"
          placeholder="Add a tag"
          list={listId}
          maxLength={60}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <datalist id={listId}>
          {data?.tags.map(({ label }) => (
            <option key={label} value={label} />
          ))}
        </datalist>
      </form>
    </Section>
  );
}
