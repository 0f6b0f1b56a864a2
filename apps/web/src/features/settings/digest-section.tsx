import { Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Section } from '../../ui/page';
import { Outbox } from './outbox';
import { Setting } from './setting';
import type { OwnSettingsFragment } from './settings.generated';
import { useChangeSettings } from './use-change-settings';

interface DigestSectionProps {
  readonly settings: OwnSettingsFragment;
  readonly email: string;
}

/** The week's people by e-mail. */
export function DigestSection({ settings, email }: DigestSectionProps) {
  const change = useChangeSettings(settings);
  const { digestByEmail, digestAddress } = settings;
  const [typed, setTyped] = useState(digestAddress ?? '');
  const keep = () => {
    const address = typed.trim() === '' ? null : typed.trim();
    if (address !== digestAddress) change({ digestAddress: address });
  };
  return (
    <Section title="E-mail">
      <Setting
        title="Send me the week’s people"
        says={`Once a week, to ${digestAddress ?? email}. Without a mail server, letters are kept in the data folder.`}
      >
        <Switch
          aria-label="Send me the week’s people by e-mail"
          checked={digestByEmail}
          onChange={(event) => change({ digestByEmail: event.currentTarget.checked })}
        />
      </Setting>
      <Setting title="To another address">
        <TextInput
          aria-label="Address of the weekly letter"
          type="email"
          placeholder={email}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={keep}
        />
      </Setting>
      <Outbox />
    </Section>
  );
}
