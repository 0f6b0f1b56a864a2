import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useMutation } from 'urql';
import { reasonOf } from '../../graphql/reason';
import { Failure } from '../../ui/states';
import { SignInDocument } from './session.generated';
import classes from './session.module.css';

export function SignInForm({ enter }: { readonly enter: () => void }) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [{ error, fetching }, signIn] = useMutation(SignInDocument);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void signIn({ input: { email, password } }).then(({ error: refusal }) => {
      if (refusal === undefined) enter();
    });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
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
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {error !== undefined && <Failure says={reasonOf(error)} />}
      <Button type="submit" loading={fetching}>
        Sign in
      </Button>
    </form>
  );
}
