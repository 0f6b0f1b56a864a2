import { useMutation } from 'urql';
import { reasonOf } from '../../graphql/reason';
import { FieldsForm } from '../../ui/fields-form';
import { SignInDocument } from './session.generated';

const FIELDS = [
  { key: 'email', label: 'E-mail', type: 'email', autoComplete: 'username' },
  { key: 'password', label: 'Password', type: 'password', autoComplete: 'current-password' },
] as const;

export function SignInForm({ enter }: { readonly enter: () => void }) {
  const [, signIn] = useMutation(SignInDocument);
  return (
    <FieldsForm
      fields={FIELDS}
      action="Sign in"
      submit={async (input) => {
        const { error } = await signIn({ input });
        if (error !== undefined) return reasonOf(error);
        enter();
        return null;
      }}
    />
  );
}
