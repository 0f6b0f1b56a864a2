import { Button, SegmentedControl } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useQuery, useSubscription } from 'urql';
import { AGAIN, Asked } from '../../graphql/asked';
import { useWrite } from '../../graphql/use-write';
import { Moment } from '../../ui/moment';
import { Page } from '../../ui/page';
import { Empty, Failure, Waiting } from '../../ui/states';
import { useCommands } from '../../ui/use-commands';
import { Holes } from './holes';
import {
  NetworkPageDocument,
  type NetworkPageQuery,
  NetworkRecomputedDocument,
  RecomputeNetworkDocument,
} from './network.generated';
import classes from './network.module.css';
import { useMap } from './use-map';

const MapView = lazy(() => import('./map-view').then((view) => ({ default: view.MapView })));
const TableView = lazy(() => import('./table-view').then((view) => ({ default: view.TableView })));

export type NetworkView = 'map' | 'table';

interface NetworkPageProps {
  readonly view: NetworkView;
  readonly show: (view: NetworkView) => void;
  /** Whom the map begins with; null for all. */
  readonly person: string | null;
}

/** What does the network look like, and where are the holes? */
export function NetworkPage({ view, show, person }: NetworkPageProps) {
  const [{ data, error }, ask] = useQuery({ query: NetworkPageDocument, requestPolicy: 'cache-and-network' });
  useSubscription({ query: NetworkRecomputedDocument });
  const recompute = useWrite(RecomputeNetworkDocument);
  const network = data?.network;
  useNewsOf(network?.runId ?? null, () => ask(AGAIN));
  useCommands([{ says: 'Look at the network anew', run: () => void recompute({}) }]);
  const isThere = network !== undefined && network.runId !== null && network.contactCount > 0;
  return (
    <Page
      title="Network"
      width="full"
      aside={network === undefined ? undefined : <Standing network={network} />}
      actions={
        isThere && (
          <>
            <SegmentedControl
              size="xs"
              aria-label="How to show it"
              value={view}
              data={[
                { value: 'map', label: 'Map' },
                { value: 'table', label: 'Table' },
              ]}
              onChange={(chosen) => show(chosen === 'table' ? 'table' : 'map')}
            />
            <Button
              size="compact-md"
              variant="default"
              loading={network.state === 'COMPUTING'}
              onClick={() => void recompute({})}
            >
              Look anew
            </Button>
          </>
        )
      }
    >
      <Asked data={network} error={error} retry={() => ask(AGAIN)} lines={9}>
        {(shown) =>
          shown.runId === null || shown.contactCount === 0 ? (
            <NothingYet network={shown} recompute={() => void recompute({})} />
          ) : (
            <>
              {shown.state === 'FAILED' && (
                <Failure
                  says="Computing your network failed on our side. What you see is what was computed before."
                  retry={() => void recompute({})}
                />
              )}
              <Suspense fallback={<Waiting lines={9} />}>
                {view === 'table' ? <AsTable network={shown} /> : <AsMap network={shown} person={person} />}
              </Suspense>
              <Holes {...shown} />
            </>
          )
        }
      </Asked>
    </Page>
  );
}

type Shown = NetworkPageQuery['network'];

/** News carry the figures only; groups, brokers and bridges are asked for once another network stands. */
function useNewsOf(runId: string | null, ask: () => void): void {
  const latest = useRef(ask);
  const known = useRef(runId);
  useEffect(() => {
    latest.current = ask;
  });
  useEffect(() => {
    if (known.current !== null && runId !== known.current) latest.current();
    known.current = runId;
  }, [runId]);
}

function Standing({ network: { state, computedAt } }: { readonly network: Shown }) {
  if (state === 'COMPUTING') return <span role="status">being computed</span>;
  if (computedAt === null) return null;
  return (
    <>
      as of <Moment at={computedAt} />
    </>
  );
}

function NothingYet({ network, recompute }: { readonly network: Shown; readonly recompute: () => void }) {
  if (network.state === 'COMPUTING') {
    return (
      <Empty title="Your network is being computed.">
        It takes some seconds. You may leave this page; it goes on without you.
      </Empty>
    );
  }
  if (network.state === 'FAILED') {
    return <Failure says="Computing your network failed on our side. Nothing is lost." retry={recompute} />;
  }
  return (
    <Empty title="Nobody is here yet." action={<Link to="/imports">Import an archive</Link>}>
      {network.summary}
    </Empty>
  );
}

function AsTable({ network }: { readonly network: Shown }) {
  return (
    <>
      <p className={classes.summary}>{network.summary}</p>
      <TableView key={network.runId} groups={network.communities} />
    </>
  );
}

function AsMap({ network, person }: { readonly network: Shown; readonly person: string | null }) {
  const { data, hasFailed, again } = useMap(network.runId);
  if (data !== null) return <MapView data={data} summary={network.summary} person={person} />;
  if (hasFailed) return <Failure says="The map did not come. The table shows the same." retry={again} />;
  return <Waiting lines={9} label="The map is on its way" />;
}
