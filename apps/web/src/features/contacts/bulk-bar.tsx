import { Button, Menu, TextInput } from '@mantine/core';
import { type FormEvent, lazy, type RefObject, Suspense, useRef, useState } from 'react';
import { count } from '../../ui/dates';
import { useCommands } from '../../ui/use-commands';
import type { ContactRowFragment } from './contact-list.generated';
import classes from './contacts.module.css';
import type { Picked } from './picking';
import { type Bulk, useBulk } from './use-bulk';

const MergePicked = lazy(() => import('./merge-picked').then((dialog) => ({ default: dialog.MergePicked })));
const DeleteDialog = lazy(() => import('../../ui/confirm-dialog').then((dialog) => ({ default: dialog.ConfirmDialog })));

interface BulkBarProps {
  readonly picked: Picked<ContactRowFragment>;
  readonly clear: () => void;
}

const MERGED_MAX = 10;
const NAMES_SHOWN = 5;

/** What can be done with everybody who is picked. */
export function BulkBar({ picked, clear }: BulkBarProps) {
  const people = [...picked.values()];
  const bulk = useBulk(people);
  const [dialog, setDialog] = useState<'merge' | 'delete' | null>(null);
  const [isSuggesting, setSuggesting] = useState(false);
  const tag = useRef<HTMLInputElement>(null);
  const canMerge = people.length >= 2 && people.length <= MERGED_MAX;
  useCommands([
    { key: 't', says: 'Tag everybody picked', run: () => tag.current?.focus() },
    { key: 'p', says: 'Suggest everybody picked later, never or again', run: () => setSuggesting(true) },
    ...(canMerge ? [{ key: 'm', says: 'Merge everybody picked', run: () => setDialog('merge') }] : []),
    { key: '#', says: 'Delete everybody picked', run: () => setDialog('delete') },
    { key: 'Escape', says: 'Pick nobody', run: clear },
  ]);
  return (
    <div className={classes.bulk} role="group" aria-label="With everybody picked">
      <span>{count(people.length, 'contact')} picked</span>
      <TagForm field={tag} tagAll={bulk.tag} />
      <SuggestMenu bulk={bulk} isOpen={isSuggesting} setOpen={setSuggesting} />
      <Button
        size="compact-sm"
        variant="default"
        disabled={!canMerge}
        title={canMerge ? undefined : `From two to ${MERGED_MAX} contacts can be merged at once.`}
        onClick={() => setDialog('merge')}
      >
        Merge
      </Button>
      <Button size="compact-sm" variant="default" color="red" onClick={() => setDialog('delete')}>
        Delete
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={clear}>
        Pick nobody
      </Button>
      <Suspense>
        {dialog === 'merge' && <MergePicked people={people} close={() => setDialog(null)} done={clear} />}
        {dialog === 'delete' && (
          <DeleteDialog
            title={`Delete ${count(people.length, 'contact')}?`}
            action="Delete"
            close={() => setDialog(null)}
            confirm={() => void bulk.remove().then((isDone) => isDone && clear())}
          >
            {namesOf(people)}. Notes, tags, promises and exchanges go with them and cannot be brought back. A later import that
            still names them brings them back without these.
          </DeleteDialog>
        )}
      </Suspense>
    </div>
  );
}

function namesOf(people: readonly ContactRowFragment[]): string {
  const names = people.slice(0, NAMES_SHOWN).map(({ name }) => name);
  const rest = people.length - names.length;
  return rest > 0 ? `${names.join(', ')} and ${rest} more` : names.join(', ');
}

interface TagFormProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly tagAll: (label: string) => Promise<boolean>;
}

function TagForm({ field, tagAll }: TagFormProps) {
  const [tag, setTag] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void tagAll(tag.trim()).then((isWritten) => isWritten && setTag(''));
  };
  return (
    <form className={classes.inline} onSubmit={submit}>
      <TextInput
        ref={field}
        size="xs"
        aria-label="Tag"
        placeholder="Tag"
        required
        maxLength={60}
        value={tag}
        onChange={(event) => setTag(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <Button size="compact-sm" type="submit">
        Add tag
      </Button>
    </form>
  );
}

const PAUSES = [
  { says: 'Not for a month', days: 30 },
  { says: 'Not for three months', days: 91 },
  { says: 'Not for half a year', days: 182 },
] as const;

interface SuggestMenuProps {
  readonly bulk: Bulk;
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
}

function SuggestMenu({ bulk, isOpen, setOpen }: SuggestMenuProps) {
  return (
    <Menu position="bottom-start" opened={isOpen} onChange={setOpen}>
      <Menu.Target>
        <Button size="compact-sm" variant="default">
          Suggest
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {PAUSES.map(({ says, days }) => (
          <Menu.Item key={days} onClick={() => void bulk.pause(days)}>
            {says}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => void bulk.suggestNever()}>Never</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => void bulk.suggestAgain()}>Again</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
