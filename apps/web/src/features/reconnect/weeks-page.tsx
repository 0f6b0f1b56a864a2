import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { AGAIN, Asked } from '../../graphql/asked';
import { exactDay } from '../../ui/dates';
import { Initials } from '../../ui/initials';
import { Page, Section } from '../../ui/page';
import { Empty } from '../../ui/states';
import { stateInWords, weekInWords } from './state-words';
import { WeeksDocument, type WeeksQuery } from './weeks.generated';
import classes from './weeks.module.css';

const PAGE = 10;

/** Whom Tieline suggested before, and what became of it? */
export function WeeksPage() {
  const [after, setAfter] = useState<string | null>(null);
  const [{ data, error, fetching }, ask] = useQuery({
    query: WeeksDocument,
    variables: { first: PAGE, after },
    requestPolicy: after === null ? 'cache-and-network' : 'cache-first',
  });
  return (
    <Page title="Earlier weeks" width="narrow" aside={<Link to="/">This week</Link>}>
      <Asked data={data} error={error} retry={() => ask(AGAIN)} lines={9}>
        {({ slate, slates }) => {
          const weeks = slates.edges.filter(({ node }) => node.id !== slate?.id);
          if (weeks.length === 0) return <NoneYet />;
          return (
            <>
              {weeks.map(({ node }) => (
                <Week key={node.id} {...node} />
              ))}
              {slates.pageInfo.hasNextPage && (
                <Button
                  variant="default"
                  size="compact-md"
                  loading={fetching}
                  onClick={() => setAfter(slates.pageInfo.endCursor)}
                >
                  Weeks before these
                </Button>
              )}
            </>
          );
        }}
      </Asked>
    </Page>
  );
}

function NoneYet() {
  return (
    <Empty
      title="No week has passed yet."
      action={
        <Button variant="default" renderRoot={(props) => <Link {...props} to="/" />}>
          Go to this week
        </Button>
      }
    >
      When the next people are chosen, those of this week move here, with what you said about each.
    </Empty>
  );
}

function Week({ week, suggestions }: WeeksQuery['slates']['edges'][number]['node']) {
  return (
    <Section title={`Week of ${exactDay(week)}`} actions={<span className="quiet">{weekInWords(suggestions)}</span>}>
      <ul className={classes.people}>
        {suggestions.map(({ contact, state, snoozedUntil, reasons }) => (
          <li key={contact.id} className={classes.person} data-open={state === 'OPEN' || undefined}>
            <Initials name={contact.name} size={24} />
            <div className={classes.about}>
              <Link to="/contacts/$contactId" params={{ contactId: contact.id }}>
                {contact.name}
              </Link>{' '}
              <span className="quiet">{[contact.role, contact.company].filter(Boolean).join(', ')}</span>
              <p className="quiet">{reasons[0]}</p>
            </div>
            <span className={classes.state}>{stateInWords({ state, snoozedUntil })}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
