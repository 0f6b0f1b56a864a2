import { useRouter } from '@tanstack/react-router';
import { SignOutDocument } from '../features/session/session.generated';
import { useWrite } from '../graphql/use-write';
import { connection } from './connection';

export function useSignOut(): () => void {
  const router = useRouter();
  const signOut = useWrite(SignOutDocument);
  return () => {
    void signOut({}).then((answer) => {
      if (answer === null) return;
      connection.renew();
      void router.navigate({ to: '/sign-in' });
    });
  };
}
