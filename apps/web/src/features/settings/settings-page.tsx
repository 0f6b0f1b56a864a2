import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { AGAIN, Asked } from '../../graphql/asked';
import { Page } from '../../ui/page';
import { AccountSection } from './account-section';
import { ApiKeysSection } from './api-keys-section';
import { CalendarSection } from './calendar-section';
import { DataSection } from './data-section';
import { DigestSection } from './digest-section';
import { ScheduleSection } from './schedule-section';
import { SessionsSection } from './sessions-section';
import { SettingsPageDocument } from './settings.generated';

interface SettingsPageProps {
  /** Called when this browser is signed out by what was done here. */
  readonly leave: () => void;
  readonly appearance: ReactNode;
}

/** One page of sections, kept as you go. */
export function SettingsPage({ leave, appearance }: SettingsPageProps) {
  const [{ data, error }, ask] = useQuery({ query: SettingsPageDocument, requestPolicy: 'cache-and-network' });
  return (
    <Page title="Settings" width="narrow" aside="Everything is kept as you change it.">
      <Asked data={data} error={error} retry={() => ask(AGAIN)} lines={10}>
        {({ me }) => (
          <>
            <ScheduleSection settings={me.settings} />
            <DigestSection settings={me.settings} email={me.email} />
            <CalendarSection />
            <AccountSection me={me} appearance={appearance} leave={leave} />
            <ApiKeysSection />
            <SessionsSection leave={leave} />
            <DataSection isSample={me.isSample} settings={me.settings} leave={leave} />
          </>
        )}
      </Asked>
    </Page>
  );
}
