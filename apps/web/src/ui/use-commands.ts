import { type RefObject, useEffect, useRef } from 'react';
import { useKeys } from './use-keys';

/** Something one can do here. */
export interface Command {
  readonly says: string;
  /** The single key that does it. */
  readonly key?: string;
  readonly run: () => void;
}

const shown = new Set<RefObject<readonly Command[]>>();

/** What can be done on the page as it stands, in the order its parts came. */
export const commandsHere = (): readonly Command[] => [...shown].flatMap(({ current }) => current);

/** Offers commands while its component is shown: by their keys, in the palette and in the list of keys. */
export function useCommands(commands: readonly Command[]): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  useEffect(() => {
    shown.add(latest);
    return () => {
      shown.delete(latest);
    };
  }, []);
  useKeys(Object.fromEntries(commands.flatMap(({ key, run }) => (key === undefined ? [] : [[key, run]]))));
}

/** A key as it is written on its cap. */
export const capOf = (key: string): string => (key === ' ' ? 'space' : key === 'Escape' ? 'esc' : key);
