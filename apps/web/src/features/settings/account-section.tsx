import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useMutation } from 'urql';
import { reasonOf } from '../../graphql/reason';
import { FieldsForm } from '../../ui/fields-form';
import { Section } from '../../ui/page';
import { useToast } from '../../ui/toast';
import { Setting } from './setting';
import { ChangeEmailDocument, ChangeNameDocument, ChangePasswordDocument, type SettingsPageQuery } from './settings.generated';

type Me = SettingsPageQuery['me'];

interface AccountSectionProps {
  readonly me: Me;
  readonly appearance: ReactNode;
  readonly leave: () => void;
}

/** Who the owner is and how they sign in. A sample account is nobody's and stays as it is. */
export function AccountSection({ me, appearance, leave }: AccountSectionProps) {
  const [isChanging, setChanging] = useState<'name' | 'email' | 'password' | null>(null);
  const close = () => setChanging(null);
  const opener = (what: 'name' | 'email' | 'password', says: string) =>
    isChanging !== what &&
    !me.isSample && (
      <Button variant="default" size="compact-md" onClick={() => setChanging(what)}>
        {says}
      </Button>
    );
  return (
    <Section title="Account">
      <Setting title="Your name" says={me.name}>
        {opener('name', 'Change the name')}
      </Setting>
      {isChanging === 'name' && <NameForm me={me} close={close} />}
      <Setting title="E-mail" says={me.isSample ? 'A sample account has no sign-in.' : `You sign in with ${me.email}.`}>
        {opener('email', 'Change the address')}
      </Setting>
      {isChanging === 'email' && <EmailForm close={close} />}
      {!me.isSample && (
        <Setting title="Password" says="Changing it signs out every browser, this one included.">
          {opener('password', 'Change the password')}
        </Setting>
      )}
      {isChanging === 'password' && <PasswordForm leave={leave} close={close} />}
      <Setting title="Light or dark">{appearance}</Setting>
    </Section>
  );
}

function NameForm({ me, close }: { readonly me: Me; readonly close: () => void }) {
  const [, change] = useMutation(ChangeNameDocument);
  const say = useToast();
  return (
    <FieldsForm
      fields={[{ key: 'name', label: 'What you are called', type: 'text', autoComplete: 'name', start: me.name, lengthMax: 200 }]}
      action="Change it"
      cancel={close}
      submit={async ({ name }) => {
        const { error } = await change({ name });
        if (error !== undefined) return reasonOf(error);
        say({ says: 'Kept.', undo: () => void change({ name: me.name }) });
        close();
        return null;
      }}
    />
  );
}

const CURRENT_PASSWORD = { type: 'password', autoComplete: 'current-password' } as const;

function EmailForm({ close }: { readonly close: () => void }) {
  const [, change] = useMutation(ChangeEmailDocument);
  const say = useToast();
  return (
    <FieldsForm
      fields={[
        { key: 'email', label: 'The new address', type: 'email', autoComplete: 'username' },
        { key: 'password', label: 'Your password', ...CURRENT_PASSWORD },
      ]}
      action="Change it"
      cancel={close}
      submit={async (input) => {
        const { data, error } = await change({ input });
        if (error !== undefined) return reasonOf(error);
        if (data !== undefined) say({ says: `From now on you sign in with ${data.changeEmail.email}.` });
        close();
        return null;
      }}
    />
  );
}

function PasswordForm({ leave, close }: { readonly leave: () => void; readonly close: () => void }) {
  const [, change] = useMutation(ChangePasswordDocument);
  return (
    <FieldsForm
      fields={[
        { key: 'current', label: 'The password until now', ...CURRENT_PASSWORD },
        {
          key: 'next',
          label: 'The new password',
          type: 'password',
          autoComplete: 'new-password',
          description: 'At least ten characters.',
          lengthMin: 10,
        },
      ]}
      action="Change it"
      cancel={close}
      submit={async (input) => {
        const { error } = await change({ input });
        if (error !== undefined) return reasonOf(error);
        leave();
        return null;
      }}
    />
  );
}
