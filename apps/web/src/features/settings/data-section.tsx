import { Button, Modal, NativeSelect, PasswordInput, Switch, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useMutation } from 'urql';
import { reasonOf } from '../../graphql/reason';
import { Section } from '../../ui/page';
import { Failure } from '../../ui/states';
import { Setting } from './setting';
import { DeleteAccountDocument, type OwnSettingsFragment } from './settings.generated';
import classes from './settings.module.css';
import { useChangeSettings } from './use-change-settings';

interface DataSectionProps {
  readonly settings: OwnSettingsFragment;
  readonly isSample: boolean;
  readonly leave: () => void;
}

/** What is kept, and the ways to take it along or to end it. */
export function DataSection({ settings, isSample, leave }: DataSectionProps) {
  const change = useChangeSettings(settings);
  const [isDeleting, setDeleting] = useState(false);
  return (
    <Section title="Your data">
      <Setting title="Keep the text of messages" says="Without it, Tieline keeps only that and when you were in touch.">
        <Switch
          aria-label="Keep the text of messages"
          checked={settings.keepsMessageText}
          onChange={(event) => change({ keepsMessageText: event.currentTarget.checked })}
        />
      </Setting>
      <Setting title="Keep the words of mail" says="Without it, imported mail is read for who wrote, when and about what.">
        <Switch
          aria-label="Keep the words of mail"
          checked={settings.keepsMailText}
          disabled={!settings.keepsMessageText}
          onChange={(event) => change({ keepsMailText: event.currentTarget.checked })}
        />
      </Setting>
      <Setting title="Country of phone numbers" says="For numbers written without a prefix.">
        <CountrySelect country={settings.phoneCountry} setCountry={(phoneCountry) => change({ phoneCountry })} />
      </Setting>
      <Setting title="Take everything along" says="One ZIP in open formats: vCard, CSV, JSON and iCalendar.">
        <Button variant="default" size="compact-md" renderRoot={(props) => <a {...props} href="/export.zip" download />}>
          Export everything
        </Button>
      </Setting>
      <Setting title="Take the network along" says="Who knows whom among your contacts, with the evidence, for graph tools.">
        <Button variant="default" size="compact-md" renderRoot={(props) => <a {...props} href="/network.graphml" download />}>
          GraphML
        </Button>
        <Button variant="default" size="compact-md" renderRoot={(props) => <a {...props} href="/network.json" download />}>
          JSON
        </Button>
      </Setting>
      {!isSample && (
        <Setting title="Delete everything" says="The account and all that is in it, for good.">
          <Button variant="default" color="red" size="compact-md" onClick={() => setDeleting(true)}>
            Delete the account
          </Button>
        </Setting>
      )}
      {isDeleting && <DeleteDialog close={() => setDeleting(false)} leave={leave} />}
    </Section>
  );
}

const COUNTRIES = [
  'AT',
  'AU',
  'BE',
  'BR',
  'CA',
  'CH',
  'CZ',
  'DE',
  'DK',
  'ES',
  'FI',
  'FR',
  'GB',
  'IE',
  'IN',
  'IT',
  'JP',
  'MX',
  'NL',
  'NO',
  'NZ',
  'PL',
  'PT',
  'SE',
  'SG',
  'US',
  'ZA',
];

interface CountrySelectProps {
  readonly country: string | null;
  readonly setCountry: (country: string | null) => void;
}

function CountrySelect({ country, setCountry }: CountrySelectProps) {
  const names = new Intl.DisplayNames('en', { type: 'region' });
  const codes = country === null || COUNTRIES.includes(country) ? COUNTRIES : [...COUNTRIES, country];
  const choices = codes.map((value) => ({ value, label: names.of(value) ?? value }));
  return (
    <NativeSelect
      aria-label="Country of phone numbers"
      value={country ?? ''}
      data={[{ value: '', label: 'None' }, ...choices]}
      onChange={(event) => setCountry(event.currentTarget.value === '' ? null : event.currentTarget.value)}
    />
  );
}

const WORD = 'delete';

function DeleteDialog({ close, leave }: { readonly close: () => void; readonly leave: () => void }) {
  const [password, setPassword] = useState('');
  const [word, setWord] = useState('');
  const [{ error, fetching }, remove] = useMutation(DeleteAccountDocument);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void remove({ password }).then(({ error: refusal }) => {
      if (refusal === undefined) leave();
    });
  };
  return (
    <Modal opened onClose={close} title="Delete everything?" closeButtonProps={{ 'aria-label': 'Close' }}>
      <form className={classes.form} onSubmit={submit}>
        <p>Contacts, exchanges, notes, imports and settings are removed from this machine and cannot be brought back.</p>
        <PasswordInput
          label="Your password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <TextInput label={`Write “${WORD}” to be sure`} value={word} onChange={(event) => setWord(event.currentTarget.value)} />
        {error !== undefined && <Failure says={reasonOf(error)} />}
        <Button type="submit" color="red" disabled={word.trim().toLowerCase() !== WORD} loading={fetching}>
          Delete everything
        </Button>
      </form>
    </Modal>
  );
}
