import { ActionIcon, NativeSelect, TextInput, UnstyledButton } from '@mantine/core';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useWrite } from '../../graphql/use-write';
import { Section } from '../../ui/page';
import { useToast } from '../../ui/toast';
import { useRested } from '../../ui/use-rested';
import classes from './opportunities.module.css';
import {
  AttachPersonDocument,
  DetachPersonDocument,
  type OpportunityRole,
  type OpportunityShownFragment,
  PeopleToAttachDocument,
} from './opportunity.generated';
import { ROLES } from './opportunity-words';

const REST_MILLISECONDS = 150;
const roleOf = (value: string): OpportunityRole => ROLES.find(({ role }) => role === value)?.role ?? 'REFERRER';
const ROLE_CHOICES = ROLES.map(({ role, word }) => ({ value: role, label: word }));

/** Who is in it, and as what. */
export function PeopleAttached({ opportunity: { id, people } }: { readonly opportunity: OpportunityShownFragment }) {
  const attach = useWrite(AttachPersonDocument);
  const detach = useWrite(DetachPersonDocument);
  const say = useToast();
  return (
    <Section title="People">
      <ul className={classes.people}>
        {people.map(({ role, contact }) => (
          <li key={contact.id} className={classes.line}>
            <Link to="/contacts/$contactId" params={{ contactId: contact.id }}>
              {contact.name}
            </Link>
            <div className={classes.inline}>
              <NativeSelect
                size="xs"
                aria-label={`What ${contact.name} is`}
                value={role}
                data={ROLE_CHOICES}
                onChange={(event) =>
                  void attach({ opportunity: id, contact: contact.id, role: roleOf(event.currentTarget.value) })
                }
              />
              <ActionIcon
                size="sm"
                variant="subtle"
                color="gray"
                aria-label={`Detach ${contact.name}`}
                onClick={() => {
                  void detach({ opportunity: id, contact: contact.id });
                  say({
                    says: `${contact.name} is no longer attached.`,
                    undo: () => void attach({ opportunity: id, contact: contact.id, role }),
                  });
                }}
              >
                <IconX size={12} />
              </ActionIcon>
            </div>
          </li>
        ))}
      </ul>
      <FindPerson
        attached={people.map(({ contact }) => contact.id)}
        choose={(contact) => void attach({ opportunity: id, contact, role: 'REFERRER' })}
      />
    </Section>
  );
}

interface FindPersonProps {
  readonly attached: readonly string[];
  readonly choose: (contact: string) => void;
}

function FindPerson({ attached, choose }: FindPersonProps) {
  const [typed, setTyped] = useState('');
  const text = useRested(typed.trim(), REST_MILLISECONDS);
  const [{ data }] = useQuery({ query: PeopleToAttachDocument, variables: { text }, pause: text === '' });
  const found = text === '' ? [] : (data?.contacts.edges ?? []).filter(({ node }) => !attached.includes(node.id));
  return (
    <>
      <TextInput
        size="xs"
        aria-label="Attach somebody"
        placeholder="Attach somebody"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {found.length > 0 && (
        <ul className={classes.found}>
          {found.map(({ node }) => (
            <li key={node.id}>
              <UnstyledButton
                className={classes.choice}
                onClick={() => {
                  choose(node.id);
                  setTyped('');
                }}
              >
                {node.name} <span className="quiet">{node.company}</span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
