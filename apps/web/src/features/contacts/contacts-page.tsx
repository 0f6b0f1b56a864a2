import { Button, TextInput } from '@mantine/core';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useRef } from 'react';
import { reasonOf } from '../../graphql/reason';
import { count } from '../../ui/dates';
import { Page } from '../../ui/page';
import { Empty, Failure, Waiting } from '../../ui/states';
import { useCommands } from '../../ui/use-commands';
import { useRested } from '../../ui/use-rested';
import { ContactTable } from './contact-table';
import classes from './contacts.module.css';
import { FilterBar } from './filter-bar';
import type { ListView } from './list-view';
import { useContacts } from './use-contacts';
import { usePicking } from './use-picking';

const BulkBar = lazy(() => import('./bulk-bar').then((bar) => ({ default: bar.BulkBar })));
const AddContact = lazy(() => import('./add-contact').then((form) => ({ default: form.AddContact })));
const REST_MILLISECONDS = 120;

interface ContactsPageProps {
  readonly view: ListView;
  readonly setView: (view: ListView) => void;
  readonly isAdding: boolean;
  readonly setAdding: (isAdding: boolean) => void;
  readonly openContact: (id: string) => void;
}

/** Everybody, found by a few letters. */
export function ContactsPage({ view, setView, isAdding, setAdding, openContact }: ContactsPageProps) {
  const search = useRef<HTMLInputElement>(null);
  const typed = view.filter.text ?? '';
  const text = useRested(typed.trim(), REST_MILLISECONDS);
  const filter = { ...view.filter, text: text === '' ? undefined : text };
  const asked = useContacts(filter, view.sort);
  useCommands([
    { key: '/', says: 'Search contacts', run: () => search.current?.focus() },
    { key: 'c', says: 'Add a contact', run: () => setAdding(true) },
  ]);

  const picking = usePicking(asked.rows);
  const isNarrowed = Object.values(filter).some((value) => value !== undefined);
  return (
    <Page
      title="Contacts"
      width="full"
      aside={
        asked.total === null || asked.isOutdated ? undefined : `${count(asked.total, 'contact')}${isNarrowed ? ' found' : ''}`
      }
      actions={
        <Button size="compact-md" variant="default" leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
          Add a contact
        </Button>
      }
    >
      <TextInput
        ref={search}
        type="search"
        aria-label="Search contacts"
        placeholder="Search names, companies, notes and what was written   /"
        leftSection={<IconSearch size={16} />}
        value={typed}
        onChange={(event) => setView({ ...view, filter: { ...view.filter, text: event.currentTarget.value } })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <FilterBar view={view} setView={setView} />
      <Suspense>{picking.picked.size > 0 && <BulkBar picked={picking.picked} clear={picking.clear} />}</Suspense>
      {asked.error !== undefined && <Failure says={reasonOf(asked.error)} retry={asked.retry} />}
      {asked.total === null && asked.error === undefined && <Waiting lines={9} />}
      {asked.total === 0 && (isNarrowed ? <NoMatch clear={() => setView({ ...view, filter: {} })} /> : <NobodyYet />)}
      {asked.total !== null && asked.total > 0 && (
        <div className={classes.list} data-asking={asked.isOutdated || undefined}>
          <ContactTable
            rows={asked.rows}
            total={asked.total}
            columns={view.columns}
            sort={view.sort}
            setSort={(sort) => setView({ ...view, sort })}
            picking={picking}
            open={openContact}
            more={asked.more}
          />
        </div>
      )}
      <Suspense>{isAdding && <AddContact close={() => setAdding(false)} opened={openContact} />}</Suspense>
    </Page>
  );
}

function NoMatch({ clear }: { readonly clear: () => void }) {
  return (
    <Empty
      title="Nobody matches."
      action={
        <Button variant="default" onClick={clear}>
          Clear search and filters
        </Button>
      }
    >
      Search looks at names, companies, roles, addresses, tags, notes and messages.
    </Empty>
  );
}

function NobodyYet() {
  return (
    <Empty
      title="No contacts yet."
      action={<Button renderRoot={(props) => <Link {...props} to="/imports" />}>Import contacts</Button>}
    >
      An export from LinkedIn, an address book or a mailbox brings everybody at once. You can also add people one by one.
    </Empty>
  );
}
