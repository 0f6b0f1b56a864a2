import { useEffect, useState } from 'react';
import { fetchMap, type MapData } from './map-data';

export interface MapAsked {
  readonly data: MapData | null;
  readonly hasFailed: boolean;
  readonly again: () => void;
}

/** The map of a run; the one before stays until it is there. */
export function useMap(runId: string | null): MapAsked {
  const [answer, setAnswer] = useState<{ readonly data: MapData | null; readonly hasFailed: boolean }>({
    data: null,
    hasFailed: false,
  });
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (runId === null) return undefined;
    const stopping = new AbortController();
    fetchMap(stopping.signal).then(
      (data) => setAnswer({ data, hasFailed: false }),
      () => {
        if (!stopping.signal.aborted) setAnswer((before) => ({ ...before, hasFailed: true }));
      },
    );
    return () => stopping.abort();
  }, [runId, asked]);
  return { ...answer, again: () => setAsked((times) => times + 1) };
}
