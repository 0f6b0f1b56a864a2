import { useMutation } from 'urql';
import { reasonOf } from '../../graphql/reason';
import { FieldsForm } from '../../ui/fields-form';
import { CreateAccountDocument } from './session.generated';

const FIELDS = [
  { key: 'name', label: 'Your name', type: 'text', autoComplete: 'name' },
  { key: 'email', label: 'E-mail', type: 'email', autoComplete: 'username' },
  {
    key: 'password',
    label: 'Password',
    type: 'password',
    autoComplete: 'new-password',
    description: 'At least ten characters. A few words in a row are easiest to remember.',
    lengthMin: 10,
  },
] as const;

export function CreateAccountForm({ enter }: { readonly enter: () => void }) {
  const [, create] = useMutation(CreateAccountDocument);
  return (
    <FieldsForm
      fields={FIELDS}
      action="Create account"
      submit={async (said) => {
        const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
        const { error } = await create({ input: { ...said, zone } });
        if (error !== undefined) return reasonOf(error);
        enter();
        return null;
      }}
    />
  );
}
