import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { CreateAccountForm } from './create-account-form';
import { LookAround } from './look-around';
import { InstallationDocument } from './session.generated';
import classes from './session.module.css';
import { SignInForm } from './sign-in-form';

interface SignInPageProps {
  /** Called once the session cookie is there. */
  readonly enter: () => void;
  /** Whether somebody was inside before and the session ended. */
  readonly wasInside: boolean;
}

/** The door: sign in, make an account, or look around first. */
export function SignInPage({ enter, wasInside }: SignInPageProps) {
  const [{ data, fetching }] = useQuery({ query: InstallationDocument, requestPolicy: 'network-only' });
  const [wanted, setWanted] = useState<'sign-in' | 'create' | null>(null);
  const isFirst = data?.installation.hasAccounts === false;
  const shown = wanted ?? (isFirst ? 'create' : 'sign-in');
  const title = shown === 'create' ? 'Create your account' : 'Sign in';
  useEffect(() => {
    document.title = `${title} · Tieline`;
  }, [title]);
  // Which form is right is known in a blink; the wrong one must not flash by.
  if (fetching) return <main className={classes.door} aria-busy />;
  return (
    <main className={classes.door}>
      <div className={classes.box}>
        <img src="/tieline.svg" alt="" width={40} height={40} />
        <h1 className={classes.title}>{title}</h1>
        <p className="quiet">
          {wasInside && wanted === null && shown === 'sign-in'
            ? 'Your session has ended. Sign in and you will be back where you were.'
            : 'Whom do you write to this week? Tieline reads what you already have and stays on your machine.'}
        </p>
        {shown === 'create' ? <CreateAccountForm enter={enter} /> : <SignInForm enter={enter} />}
        <div className={classes.others}>
          <Button variant="subtle" onClick={() => setWanted(shown === 'create' ? 'sign-in' : 'create')}>
            {shown === 'create' ? 'I have an account' : 'Create an account'}
          </Button>
          {data?.installation.canLookAround === true && <LookAround enter={enter} />}
        </div>
      </div>
    </main>
  );
}
