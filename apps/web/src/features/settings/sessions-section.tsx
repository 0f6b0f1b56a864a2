import { Button } from '@mantine/core';
import { useQuery } from 'urql';
import { AGAIN, Asked } from '../../graphql/asked';
import { useWrite } from '../../graphql/use-write';
import { Moment } from '../../ui/moment';
import { Section } from '../../ui/page';
import { browserName } from './browser-name';
import { Setting } from './setting';
import { EndSessionDocument, SessionsDocument, SignOutEverywhereDocument } from './settings.generated';

/** Where the owner is signed in. */
export function SessionsSection({ leave }: { readonly leave: () => void }) {
  const [{ data, error }, ask] = useQuery({ query: SessionsDocument, requestPolicy: 'cache-and-network' });
  const end = useWrite(EndSessionDocument);
  const endAll = useWrite(SignOutEverywhereDocument);
  return (
    <Section
      title="Signed in"
      actions={
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() =>
            void endAll({}).then((answer) => {
              if (answer !== null) leave();
            })
          }
        >
          Sign out everywhere
        </Button>
      }
    >
      <Asked data={data} error={error} retry={() => ask(AGAIN)} lines={2}>
        {({ sessions }) =>
          sessions.map(({ id, userAgent, address, createdAt, lastSeenAt, isCurrent }) => (
            <Setting
              key={id}
              title={browserName(userAgent)}
              says={
                <>
                  {address} · signed in <Moment at={createdAt} /> · seen <Moment at={lastSeenAt} />
                </>
              }
            >
              {isCurrent ? (
                <span className="quiet">this browser</span>
              ) : (
                <Button
                  variant="default"
                  size="compact-md"
                  onClick={() => void end({ id })}
                  aria-label={`Sign out ${browserName(userAgent)}, ${address}`}
                >
                  Sign out
                </Button>
              )}
            </Setting>
          ))
        }
      </Asked>
    </Section>
  );
}
