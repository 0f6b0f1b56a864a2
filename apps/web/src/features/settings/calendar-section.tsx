import { Button } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { AGAIN, Asked } from '../../graphql/asked';
import { useWrite } from '../../graphql/use-write';
import { Section } from '../../ui/page';
import { CalendarFeedDocument, EndCalendarFeedDocument, RenewCalendarFeedDocument } from './settings.generated';
import { Secret } from './secret';
import { Setting } from './setting';

/** The week's people and due promises in the owner's calendar. */
export function CalendarSection() {
  const [{ data, error }, ask] = useQuery({ query: CalendarFeedDocument });
  const renew = useWrite(RenewCalendarFeedDocument);
  const end = useWrite(EndCalendarFeedDocument);
  const [url, setUrl] = useState<string | null>(null);
  const make = () => void renew({}).then((answer) => setUrl(answer?.renewCalendarFeed.url ?? null));
  return (
    <Section title="Calendar">
      <Asked data={data} error={error} retry={() => ask(AGAIN)} lines={2}>
        {({ calendarFeed }) => (
          <>
            <Setting
              title="Calendar feed"
              says={
                calendarFeed.isOn
                  ? 'Your calendar shows each week’s people and your promises. A new address ends the old one.'
                  : 'An address to subscribe to in your calendar: each week’s people and your promises.'
              }
            >
              <Button variant="default" size="compact-md" onClick={make}>
                {calendarFeed.isOn ? 'New address' : 'Make an address'}
              </Button>
              {calendarFeed.isOn && (
                <Button
                  variant="default"
                  size="compact-md"
                  onClick={() => {
                    setUrl(null);
                    void end({});
                  }}
                >
                  End the feed
                </Button>
              )}
            </Setting>
            {calendarFeed.isOn && url !== null && (
              <Secret
                value={url}
                says="Shown this once. Whoever has the address can read the feed; paste it only into your calendar."
              />
            )}
          </>
        )}
      </Asked>
    </Section>
  );
}
