import type { Client as LiveClient } from 'graphql-ws';
import { subscriptionExchange } from 'urql';

let live: Promise<LiveClient> | null = null;

/** Opened by the first page that watches something, and left when nobody does. */
function connect(): Promise<LiveClient> {
  live ??= import('graphql-ws').then(({ createClient }) =>
    createClient({
      url: `${window.location.protocol === 'https:' ? 'wss' : 'ws'}://${window.location.host}/graphql`,
      lazy: true,
      retryAttempts: Number.POSITIVE_INFINITY,
      shouldRetry: () => true,
    }),
  );
  return live;
}

export const liveExchange = subscriptionExchange({
  forwardSubscription: ({ query = '', variables }) => ({
    subscribe(sink) {
      let isOver = false;
      let end: (() => void) | null = null;
      void connect().then((client) => {
        if (isOver) return;
        end = client.subscribe(
          { query, variables },
          {
            next: ({ data, errors }) => sink.next({ data: data ?? undefined, errors }),
            error: (fault) => sink.error(fault),
            complete: () => sink.complete(),
          },
        );
      });
      return {
        unsubscribe() {
          isOver = true;
          end?.();
        },
      };
    },
  }),
});
