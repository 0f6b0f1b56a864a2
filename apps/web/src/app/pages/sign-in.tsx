import { useRouter, useSearch } from '@tanstack/react-router';
import { SignInPage } from '../../features/session/sign-in-page';
import { connection } from '../connection';

export function SignIn() {
  const router = useRouter();
  const { back } = useSearch({ from: '/sign-in' });
  const enter = () => {
    connection.renew();
    void router.navigate({ href: back ?? '/', replace: true });
  };
  return <SignInPage enter={enter} wasInside={back !== undefined} />;
}
