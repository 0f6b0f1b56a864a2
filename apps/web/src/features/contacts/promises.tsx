import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import { type FormEvent, useRef, useState } from 'react';
import { useWrite } from '../../graphql/use-write';
import { Day, Moment } from '../../ui/moment';
import { Section } from '../../ui/page';
import { useToast } from '../../ui/toast';
import { useCommands } from '../../ui/use-commands';
import { KeepPromiseDocument, MakePromiseDocument, RemovePromiseDocument, ReopenPromiseDocument } from './contact.generated';
import type { ContactShown } from './contact-shown';
import classes from './contact.module.css';

/** What the owner said they would do for this person, and by when. */
export function Promises({ contact }: { readonly contact: ContactShown }) {
  return (
    <Section title="Promises">
      <ul className={classes.promises}>
        {contact.promises.map((promise) => (
          <PromiseLine key={promise.id} promise={promise} contactId={contact.id} />
        ))}
      </ul>
      <NewPromise contactId={contact.id} />
    </Section>
  );
}

interface PromiseLineProps {
  readonly promise: ContactShown['promises'][number];
  readonly contactId: string;
}

function PromiseLine({ promise, contactId }: PromiseLineProps) {
  const { id, text, dueOn, keptAt } = promise;
  const keep = useWrite(KeepPromiseDocument);
  const reopen = useWrite(ReopenPromiseDocument);
  const remove = useWrite(RemovePromiseDocument);
  const make = useWrite(MakePromiseDocument);
  const say = useToast();
  return (
    <li className={classes.promise} data-kept={keptAt !== null || undefined}>
      <Checkbox
        size="sm"
        label={text}
        checked={keptAt !== null}
        onChange={() => void (keptAt === null ? keep({ id }) : reopen({ id }))}
        description={
          keptAt !== null ? (
            <>
              kept <Moment at={keptAt} />
            </>
          ) : (
            dueOn !== null && (
              <>
                due <Day on={dueOn} />
              </>
            )
          )
        }
      />
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        aria-label={`Remove the promise ${text}`}
        onClick={() => {
          void remove({ id });
          say({ says: `Removed: ${text}`, undo: () => void make({ contact: contactId, text, dueOn }) });
        }}
      >
        <IconX size={12} />
      </ActionIcon>
    </li>
  );
}

function NewPromise({ contactId }: { readonly contactId: string }) {
  const [text, setText] = useState('');
  const [dueOn, setDueOn] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useCommands([{ key: 'p', says: 'Promise something', run: () => field.current?.focus() }]);
  const make = useWrite(MakePromiseDocument);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void make({ contact: contactId, text: text.trim(), dueOn: dueOn === '' ? null : dueOn }).then((answer) => {
      if (answer === null) return;
      setText('');
      setDueOn('');
    });
  };
  return (
    <form className={classes.newPromise} onSubmit={submit}>
      <TextInput
        ref={field}
        size="xs"
        aria-label="Promise something"
        placeholder="Promise something"
        required
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {text !== '' && (
        <>
          <TextInput
            size="xs"
            type="date"
            aria-label="Due on"
            value={dueOn}
            onChange={(event) => setDueOn(event.currentTarget.value)}
          />
          <Button size="compact-sm" type="submit">
            Promise
          </Button>
        </>
      )}
    </form>
  );
}
