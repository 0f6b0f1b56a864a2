import { Button, Popover, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useWrite } from '../../graphql/use-write';
import { useToast } from '../../ui/toast';
import { RemoveViewDocument, SaveViewDocument } from './contact-list.generated';
import classes from './contacts.module.css';
import { type ListView, writeView } from './list-view';

/** Keeps the search and filters under a name, in the side bar. */
export function SaveView({ view }: { readonly view: ListView }) {
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const save = useWrite(SaveViewDocument);
  const remove = useWrite(RemoveViewDocument);
  const say = useToast();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save({ name: name.trim(), filter: writeView(view) }).then((answer) => {
      if (answer === null) return;
      setOpen(false);
      setName('');
      say({ says: `Saved as ${answer.saveView.name}.`, undo: () => void remove({ id: answer.saveView.id }) });
    });
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button size="compact-sm" variant="subtle" onClick={() => setOpen(!isOpen)}>
          Save view
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form className={classes.inline} onSubmit={submit}>
          <TextInput
            aria-label="Name of the view"
            placeholder="Warm at Contoso"
            required
            maxLength={60}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit">Save</Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
