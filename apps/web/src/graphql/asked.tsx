import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { Failure, Waiting } from '../ui/states';
import { reasonOf } from './reason';

interface AskedProps<Data> {
  readonly data: Data | undefined;
  readonly error: CombinedError | undefined;
  readonly retry: () => void;
  readonly lines?: number;
  readonly children: (data: Data) => ReactNode;
}

/** What was asked for; grey lines until it is there, and a way to ask again where it failed. */
export function Asked<Data>({ data, error, retry, lines, children }: AskedProps<Data>) {
  if (data !== undefined && data !== null) return children(data);
  if (error !== undefined) return <Failure says={reasonOf(error)} retry={retry} />;
  return <Waiting lines={lines} />;
}

/** Asks the API and not the cache. */
export const AGAIN = { requestPolicy: 'network-only' } as const;
