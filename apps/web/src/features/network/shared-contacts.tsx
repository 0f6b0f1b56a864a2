import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { count } from '../../ui/dates';
import { Section } from '../../ui/page';
import { SharedContactsDocument, type SharedContactsQuery } from './network.generated';
import classes from './network.module.css';

const SHOWN_AT_FIRST = 5;

/** Whom a contact knows among the others, and why we think so. */
interface SharedContactsProps {
  readonly contactId: string;
  /** Where the page does not say whom it is about. */
  readonly isTitledByName?: boolean;
}

export function SharedContacts({ contactId, isTitledByName = false }: SharedContactsProps) {
  const [{ data }] = useQuery({
    query: SharedContactsDocument,
    variables: { id: contactId },
    requestPolicy: 'cache-and-network',
  });
  const contact = data?.contact;
  if (contact === undefined || contact === null) return null;
  return <Known key={contact.id} contact={contact} isTitledByName={isTitledByName} />;
}

interface KnownProps {
  readonly contact: NonNullable<SharedContactsQuery['contact']>;
  readonly isTitledByName: boolean;
}

function Known({ contact, isTitledByName }: KnownProps) {
  const [isOpen, setOpen] = useState(false);
  const { networkPlace, sharedContacts } = contact;
  const shown = isOpen ? sharedContacts : sharedContacts.slice(0, SHOWN_AT_FIRST);
  return (
    <Section
      title={isTitledByName ? contact.name : 'Shared contacts'}
      actions={
        isTitledByName ? (
          <Link to="/contacts/$contactId" params={{ contactId: contact.id }}>
            Open
          </Link>
        ) : (
          networkPlace !== null && (
            <Link to="/network" search={{ person: contact.id }}>
              On the map
            </Link>
          )
        )
      }
    >
      <p className="quiet">
        {networkPlace === null || networkPlace.acquaintances === 0
          ? `Nothing on record says whom ${contact.name} knows among your contacts.`
          : `Knows ${count(networkPlace.acquaintances, 'other')}${networkPlace.community === null ? '' : `, in ${networkPlace.community.name}`}.`}
      </p>
      <ul>
        {shown.map((other) => (
          <li key={other.contact.id} className={classes.shared}>
            <Link to="/contacts/$contactId" params={{ contactId: other.contact.id }}>
              {other.contact.name}
            </Link>
            <p className="quiet">{other.evidence.join('; ')}</p>
          </li>
        ))}
      </ul>
      {sharedContacts.length > SHOWN_AT_FIRST && (
        <Button size="compact-xs" variant="subtle" onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Fewer' : `All ${sharedContacts.length}`}
        </Button>
      )}
    </Section>
  );
}
