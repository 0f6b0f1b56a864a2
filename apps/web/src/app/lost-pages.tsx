import { Button } from '@mantine/core';
import { Link, useRouter } from '@tanstack/react-router';
import { Page } from '../ui/page';
import { Empty, Failure } from '../ui/states';

/** An address that leads nowhere. */
export function NotFoundPage() {
  return (
    <main>
      <Page title="Not found">
        <Empty
          title="There is no such page."
          action={<Button renderRoot={(props) => <Link {...props} to="/" />}>Go to Reconnect</Button>}
        >
          The address may have changed, or what it showed was deleted.
        </Empty>
      </Page>
    </main>
  );
}

/** Nothing can be shown before the API has said who is asking. */
export function StoppedPage() {
  const router = useRouter();
  return (
    <main>
      <Page title="Not reachable" width="narrow">
        <Failure
          says="Tieline is not answering. It may be starting, or it was stopped; your data is safe where it is."
          retry={() => void router.invalidate()}
        />
      </Page>
    </main>
  );
}
