import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ContactsPage } from '../../features/contacts/contacts-page';
import { type ListView, readView, writeView } from '../../features/contacts/list-view';

interface Shown {
  readonly address: string | undefined;
  readonly view: ListView;
  /** What this page wrote into the address and has not seen there yet. */
  readonly written: readonly string[];
}

/** Typing is quicker than the address: what arrives there late must not take back what was typed since. */
function arrived({ view, written }: Shown, address: string | undefined): Shown {
  const place = written.indexOf(address ?? '');
  return place === -1 ? { address, view: readView(address), written: [] } : { address, view, written: written.slice(place + 1) };
}

/** The list's view lives in the address, so that it can be kept, shared and gone back to. */
export function Contacts() {
  const search = useSearch({ from: '/inside/contacts' });
  const navigate = useNavigate();
  const [shown, setShown] = useState<Shown>({ address: search.view, view: readView(search.view), written: [] });
  if (shown.address !== search.view) setShown(arrived(shown, search.view));

  const setView = (view: ListView) => {
    const written = writeView(view);
    setShown({ ...shown, view, written: [...shown.written, written] });
    void navigate({ to: '/contacts', search: { ...search, view: written }, replace: true });
  };
  return (
    <ContactsPage
      view={shown.view}
      setView={setView}
      isAdding={search.add === true}
      setAdding={(isAdding) =>
        void navigate({ to: '/contacts', search: { ...search, add: isAdding || undefined }, replace: true })
      }
      openContact={(contactId) => void navigate({ to: '/contacts/$contactId', params: { contactId } })}
    />
  );
}
