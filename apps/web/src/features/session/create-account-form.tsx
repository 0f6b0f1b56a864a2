import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useMutation } from 'urql';
import { reasonOf } from '../../graphql/reason';
import { Failure } from '../../ui/states';
import { CreateAccountDocument } from './session.generated';
import classes from './session.module.css';

const PASSWORD_LENGTH_MIN = 10;

export function CreateAccountForm({ enter }: { readonly enter: () => void }) {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [{ error, fetching }, create] = useMutation(CreateAccountDocument);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    void create({ input: { name, email, password, zone } }).then(({ error: refusal }) => {
      if (refusal === undefined) enter();
    });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        label="Your name"
        autoComplete="name"
        required
        withAsterisk={false}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label="E-mail"
        type="email"
        autoComplete="username"
        required
        withAsterisk={false}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        label="Password"
        description="At least ten characters. A few words in a row are easiest to remember."
        autoComplete="new-password"
        required
        withAsterisk={false}
        minLength={PASSWORD_LENGTH_MIN}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {error !== undefined && <Failure says={reasonOf(error)} />}
      <Button type="submit" loading={fetching}>
        Create account
      </Button>
    </form>
  );
}
