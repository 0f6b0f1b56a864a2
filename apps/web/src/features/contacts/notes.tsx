import { ActionIcon, Button, Textarea } from '@mantine/core';
import IconPencil from '@tabler/icons-react/dist/esm/icons/IconPencil.mjs';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import { type RefObject, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { AGAIN, Asked } from '../../graphql/asked';
import { useWrite } from '../../graphql/use-write';
import { Moment } from '../../ui/moment';
import { Section } from '../../ui/page';
import { useToast } from '../../ui/toast';
import { useCommands } from '../../ui/use-commands';
import {
  AddNoteDocument,
  ChangeNoteDocument,
  ContactNotesDocument,
  type ContactNotesQuery,
  RemoveNoteDocument,
} from './contact.generated';
import classes from './contact.module.css';

const PAGE = 10;

/** What the owner wrote down about this person, latest first. */
export function Notes({ contact }: { readonly contact: { readonly id: string } }) {
  const [after, setAfter] = useState<string | null>(null);
  const [{ data, error }, ask] = useQuery({
    query: ContactNotesDocument,
    variables: { id: contact.id, first: PAGE, after },
  });
  const add = useWrite(AddNoteDocument);
  const field = useRef<HTMLTextAreaElement>(null);
  useCommands([{ key: 'n', says: 'Write a note', run: () => field.current?.focus() }]);
  return (
    <Section title="Notes">
      <NoteForm
        field={field}
        label="Add a note"
        action="Add"
        save={(text) => add({ contact: contact.id, text }).then((answer) => answer !== null)}
      />
      <Asked data={data?.contact ?? undefined} error={error} retry={() => ask(AGAIN)} lines={2}>
        {({ notes }) => (
          <>
            <ul className={classes.notes}>
              {notes.edges.map(({ node }) => (
                <NoteItem key={node.id} note={node} contactId={contact.id} />
              ))}
            </ul>
            {notes.pageInfo.hasNextPage && (
              <Button size="compact-sm" variant="subtle" onClick={() => setAfter(notes.pageInfo.endCursor)}>
                Older notes
              </Button>
            )}
          </>
        )}
      </Asked>
    </Section>
  );
}

type Note = NonNullable<ContactNotesQuery['contact']>['notes']['edges'][number]['node'];

function NoteItem({ note, contactId }: { readonly note: Note; readonly contactId: string }) {
  const [isEditing, setEditing] = useState(false);
  const change = useWrite(ChangeNoteDocument);
  const remove = useWrite(RemoveNoteDocument);
  const add = useWrite(AddNoteDocument);
  const say = useToast();
  if (isEditing) {
    return (
      <li>
        <NoteForm
          label="Change the note"
          action="Keep"
          start={note.text}
          save={async (text) => {
            const answer = await change({ id: note.id, text });
            if (answer !== null) setEditing(false);
            return answer !== null;
          }}
        />
      </li>
    );
  }
  return (
    <li className={classes.note}>
      <p className={classes.noteText}>{note.text}</p>
      <div className={classes.noteFoot}>
        <span className="quiet">
          <Moment at={note.writtenAt} />
        </span>
        <ActionIcon size="sm" variant="subtle" color="gray" aria-label="Change this note" onClick={() => setEditing(true)}>
          <IconPencil size={14} />
        </ActionIcon>
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label="Remove this note"
          onClick={() => {
            void remove({ id: note.id });
            say({ says: 'Removed the note.', undo: () => void add({ contact: contactId, text: note.text }) });
          }}
        >
          <IconX size={14} />
        </ActionIcon>
      </div>
    </li>
  );
}

interface NoteFormProps {
  readonly field?: RefObject<HTMLTextAreaElement | null>;
  readonly label: string;
  readonly action: string;
  readonly start?: string;
  readonly save: (text: string) => Promise<boolean>;
}

function NoteForm({ field, label, action, start = '', save }: NoteFormProps) {
  const [text, setText] = useState(start);
  const submit = () => {
    if (text.trim() === '') return;
    void save(text.trim()).then((isSaved) => isSaved && setText(''));
  };
  return (
    <form
      className={classes.noteForm}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Textarea
        ref={field}
        size="xs"
        autosize
        minRows={1}
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) submit();
        }}
      />
      {text !== '' && (
        <Button size="compact-sm" type="submit">
          {action}
        </Button>
      )}
    </form>
  );
}
