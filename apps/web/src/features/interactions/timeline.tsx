import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { AGAIN, Asked } from '../../graphql/asked';
import { count, dayIn } from '../../ui/dates';
import { useClock } from '../../ui/now';
import { Section } from '../../ui/page';
import { Sparkline } from '../../ui/sparkline';
import { useCommands } from '../../ui/use-commands';
import { byMonth } from './by-month';
import { CHANNELS, isChannel } from './channels';
import { InteractionLine } from './interaction-line';
import { LogForm } from './log-form';
import { type Channel, TimelineDocument, type TimelineQuery } from './timeline.generated';
import classes from './interactions.module.css';
import { describeWeeks, weeksLine, weeksToShow } from './weeks-line';

const PAGE = 50;

/** Everything exchanged with one person, latest first. */
export function Timeline({ contactId }: { readonly contactId: string }) {
  const [channel, setChannel] = useState<Channel | null>(null);
  const [after, setAfter] = useState<string | null>(null);
  const [isLogging, setLogging] = useState(false);
  const [{ data, error, fetching }, ask] = useQuery({
    query: TimelineDocument,
    variables: { id: contactId, first: PAGE, after, channel },
  });
  useCommands([{ key: 'l', says: 'Log a call, meeting or message', run: () => setLogging(true) }]);
  const choose = (value: string) => {
    setAfter(null);
    setChannel(isChannel(value) ? value : null);
  };
  return (
    <Section
      title="Timeline"
      actions={
        <div className={classes.actions}>
          <NativeSelect
            size="xs"
            aria-label="Which exchanges"
            value={channel ?? ''}
            data={[
              { value: '', label: 'Everything' },
              ...Object.entries(CHANNELS).map(([value, { many }]) => ({ value, label: many })),
            ]}
            onChange={(event) => choose(event.currentTarget.value)}
          />
          <Button size="compact-sm" variant="default" onClick={() => setLogging(true)}>
            Log
          </Button>
        </div>
      }
    >
      {isLogging && <LogForm contactId={contactId} close={() => setLogging(false)} />}
      <Asked data={data?.contact ?? undefined} error={error} retry={() => ask(AGAIN)} lines={8}>
        {(contact) => (
          <>
            <Weeks weeks={contact.weeks} />
            <Months contact={contact} isFiltered={channel !== null} />
            {contact.timeline.pageInfo.hasNextPage && (
              <Button
                variant="subtle"
                size="compact-md"
                loading={fetching}
                onClick={() => setAfter(contact.timeline.pageInfo.endCursor)}
              >
                Earlier, of {count(contact.timeline.totalCount, 'exchange')}
              </Button>
            )}
          </>
        )}
      </Asked>
    </Section>
  );
}

type Contact = NonNullable<TimelineQuery['contact']>;

function Weeks({ weeks }: Pick<Contact, 'weeks'>) {
  const { now, zone } = useClock();
  const today = dayIn(now, zone);
  if (weeks.length === 0) return null;
  return (
    <div className={classes.weeks}>
      <Sparkline values={weeksLine(weeks, today, weeksToShow(weeks, today))} says={describeWeeks(weeks)} />
      <p className="quiet">{describeWeeks(weeks)}</p>
    </div>
  );
}

function Months({ contact, isFiltered }: { readonly contact: Contact; readonly isFiltered: boolean }) {
  const { zone } = useClock();
  const interactions = contact.timeline.edges.map(({ node }) => node);
  if (interactions.length === 0) {
    return (
      <p className="quiet">{isFiltered ? 'Nothing of this kind on record.' : 'No exchange on record. Press l to log one.'}</p>
    );
  }
  return byMonth(interactions, zone).map(({ key, title, items }) => (
    <section key={key} className={classes.month}>
      <h3 className={classes.monthTitle}>{title}</h3>
      <ol>
        {items.map((interaction) => (
          <InteractionLine key={interaction.id} interaction={interaction} />
        ))}
      </ol>
    </section>
  ));
}
