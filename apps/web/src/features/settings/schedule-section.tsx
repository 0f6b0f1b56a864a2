import { NativeSelect, Switch } from '@mantine/core';
import { useQuery } from 'urql';
import { appointment } from '../../ui/dates';
import { Section } from '../../ui/page';
import { ZoneSelect } from './zone-select';
import { Setting } from './setting';
import { NextThreeDatesDocument, type OwnSettingsFragment, SuggestionUpliftDocument } from './settings.generated';
import { useChangeSettings } from './use-change-settings';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const BUDGETS = Array.from({ length: 20 }, (_, index) => String(index + 1));
const hourWord = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** When people are suggested, and how many. */
export function ScheduleSection({ settings }: { readonly settings: OwnSettingsFragment }) {
  const change = useChangeSettings(settings);
  return (
    <Section title="Reconnect">
      <Setting title="Day and hour" says={<NextDates settings={settings} />}>
        <NativeSelect
          aria-label="Day"
          value={settings.weekday}
          data={WEEKDAYS.map((label, index) => ({ value: String(index + 1), label }))}
          onChange={(event) => change({ weekday: Number(event.currentTarget.value) })}
        />
        <NativeSelect
          aria-label="Hour"
          value={settings.hour}
          data={Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: hourWord(hour) }))}
          onChange={(event) => change({ hour: Number(event.currentTarget.value) })}
        />
      </Setting>
      <Setting title="Your time zone">
        <ZoneSelect zone={settings.zone} setZone={(zone) => change({ zone })} />
      </Setting>
      <Setting
        title="People a week"
        says="As many as you are willing to write to. Fewer, written to, are worth more than many, put off."
      >
        <NativeSelect
          aria-label="People a week"
          value={settings.effortBudget}
          data={BUDGETS}
          onChange={(event) => change({ effortBudget: Number(event.currentTarget.value) })}
        />
      </Setting>
      <Setting title="At most from one circle" says="So that one week does not go to a single company or group.">
        <NativeSelect
          aria-label="At most from one circle"
          value={settings.communityCap}
          data={BUDGETS}
          onChange={(event) => change({ communityCap: Number(event.currentTarget.value) })}
        />
      </Setting>
      <Setting title="Draw one place by lot" says={<WhatTheLotTells draws={settings.drawsLots} />}>
        <Switch
          aria-label="Draw one place by lot"
          checked={settings.drawsLots}
          onChange={(event) => change({ drawsLots: event.currentTarget.checked })}
        />
      </Setting>
    </Section>
  );
}

/** Nothing is asked for while nothing is drawn. */
function WhatTheLotTells({ draws }: { readonly draws: boolean }) {
  const [{ data }] = useQuery({ query: SuggestionUpliftDocument, pause: !draws });
  return (
    <>
      The last place of a week goes by chance to one of the four next best; the others wait 30 days. You may miss somebody better,
      and learn in time whether being suggested makes a difference.
      {draws && data !== undefined && ` ${data.suggestionUplift.sentence}`}
    </>
  );
}

function NextDates({ settings: { weekday, hour, zone } }: { readonly settings: OwnSettingsFragment }) {
  const [{ data }] = useQuery({ query: NextThreeDatesDocument, variables: { weekday, hour, zone } });
  const dates = data?.schedulePreview ?? [];
  if (dates.length === 0) return null;
  return <>What happens then: new people on {dates.map((date) => appointment(new Date(date), zone)).join('; ')}.</>;
}
