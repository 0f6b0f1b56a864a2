import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useQuery } from 'urql';
import { Day, Moment } from '../../ui/moment';
import { Section } from '../../ui/page';
import classes from './opportunities.module.css';
import { OpportunitiesOfContactDocument, type OpportunitiesOfContactQuery } from './opportunity.generated';
import { nameOf, roleWord } from './opportunity-words';

const AddOpportunity = lazy(() => import('./add-opportunity').then((dialog) => ({ default: dialog.AddOpportunity })));

type Shown = NonNullable<OpportunitiesOfContactQuery['contact']>['opportunities'][number];

/** Jobs and contracts somebody offered or is attached to, and a way to add one for them. */
export function ContactOpportunities({ contactId }: { readonly contactId: string }) {
  const [isAdding, setAdding] = useState(false);
  const [{ data }] = useQuery({
    query: OpportunitiesOfContactDocument,
    variables: { id: contactId },
    requestPolicy: 'cache-and-network',
  });
  const contact = data?.contact;
  if (contact === undefined || contact === null) return null;
  return (
    <Section
      title="Opportunities"
      actions={
        <Button size="compact-xs" variant="subtle" onClick={() => setAdding(true)}>
          Add
        </Button>
      }
    >
      {contact.opportunities.length === 0 && <p className="quiet">No job or contract with {contact.name} yet.</p>}
      <ul>
        {contact.opportunities.map((one) => (
          <Line key={one.id} one={one} contactId={contactId} />
        ))}
      </ul>
      <Suspense>{isAdding && <AddOpportunity kind="JOB" person={contact} close={() => setAdding(false)} />}</Suspense>
    </Section>
  );
}

function Line({ one, contactId }: { readonly one: Shown; readonly contactId: string }) {
  const role = one.people.find(({ contact }) => contact.id === contactId)?.role;
  return (
    <li className={classes.contactLine}>
      <Link to="/opportunities/$opportunityId" params={{ opportunityId: one.id }}>
        {nameOf(one)}
      </Link>
      <p className="quiet">
        {one.state === 'CANDIDATE' ? 'a candidate' : one.standing === 'OPEN' ? one.stageName : one.standing.toLowerCase()}
        {role !== undefined && `, as ${roleWord(role)}`}
        {one.nextStepOn !== null && one.standing === 'OPEN' ? (
          <>
            {' '}
            · {one.nextStep ?? 'next step'} <Day on={one.nextStepOn} />
          </>
        ) : (
          one.at !== null && (
            <>
              {' '}
              · <Moment at={one.at} precision="DAY" />
            </>
          )
        )}
      </p>
    </li>
  );
}
