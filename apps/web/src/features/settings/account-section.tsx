import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useMutation } from 'urql';
import { reasonOf } from '../../graphql/reason';
import { Section } from '../../ui/page';
import { Failure } from '../../ui/states';
import { Setting } from './setting';
import { ChangePasswordDocument, type SettingsPageQuery } from './settings.generated';
import classes from './settings.module.css';

interface AccountSectionProps {
  readonly me: SettingsPageQuery['me'];
  readonly appearance: ReactNode;
  readonly leave: () => void;
}

export function AccountSection({ me, appearance, leave }: AccountSectionProps) {
  const [isChanging, setChanging] = useState(false);
  return (
    <Section title="Account">
      <Setting title={me.name} says={me.email}>
        {null}
      </Setting>
      <Setting title="Light or dark">{appearance}</Setting>
      <Setting title="Password" says="Changing it signs out every browser, this one included.">
        {!isChanging && (
          <Button variant="default" size="compact-md" onClick={() => setChanging(true)}>
            Change the password
          </Button>
        )}
      </Setting>
      {isChanging && <PasswordForm leave={leave} cancel={() => setChanging(false)} />}
    </Section>
  );
}

function PasswordForm({ leave, cancel }: { readonly leave: () => void; readonly cancel: () => void }) {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [{ error, fetching }, change] = useMutation(ChangePasswordDocument);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void change({ input: { current, next } }).then(({ error: refusal }) => {
      if (refusal === undefined) leave();
    });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <PasswordInput
        label="The password until now"
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={current}
        onChange={(event) => setCurrent(event.currentTarget.value)}
      />
      <PasswordInput
        label="The new password"
        description="At least ten characters."
        autoComplete="new-password"
        required
        withAsterisk={false}
        minLength={10}
        value={next}
        onChange={(event) => setNext(event.currentTarget.value)}
      />
      {error !== undefined && <Failure says={reasonOf(error)} />}
      <div className={classes.inline}>
        <Button type="submit" loading={fetching}>
          Change it
        </Button>
        <Button variant="default" onClick={cancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
