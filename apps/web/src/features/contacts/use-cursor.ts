import { type RefObject, useEffect, useRef, useState } from 'react';
import { useCommands } from '../../ui/use-commands';
import type { ContactRowFragment } from './contact-list.generated';
import type { Picking } from './use-picking';

interface CursorOptions {
  readonly rows: readonly ContactRowFragment[];
  /** Holds the rows that are in sight, each with its `data-index`. */
  readonly list: RefObject<HTMLElement | null>;
  readonly scrollTo: (index: number) => void;
  readonly picking: Picking;
  readonly open: (id: string) => void;
}

/** The row the keyboard is at: it moves the focus, picks and opens. */
export function useCursor({ rows, list, scrollTo, picking, open }: CursorOptions): { readonly moveTo: (id: string) => void } {
  const [id, setId] = useState<string | null>(null);
  const wanted = useRef<number | null>(null);
  const at = rows.findIndex((row) => row.id === id);
  const row = rows[at];

  // A row far away comes to be only after scrolling to it; the focus follows when it is there.
  useEffect(() => {
    if (wanted.current === null) return;
    const link = list.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"] a`) ?? null;
    if (link === null) return;
    wanted.current = null;
    link.focus({ preventScroll: true });
  });

  const step = (steps: 1 | -1) => {
    const next = Math.min(Math.max(at === -1 ? 0 : at + steps, 0), rows.length - 1);
    const to = rows[next];
    if (to === undefined) return;
    wanted.current = next;
    scrollTo(next);
    setId(to.id);
  };
  const withRow = (act: (contact: ContactRowFragment) => void) => () => {
    if (row !== undefined) act(row);
  };
  useCommands([
    { key: 'j', says: 'Next contact', run: () => step(1) },
    { key: 'k', says: 'Contact before', run: () => step(-1) },
    { key: 'x', says: 'Pick this contact, or no longer', run: withRow(picking.pick) },
    { key: 'X', says: 'Pick everybody up to this contact', run: withRow(picking.pickThrough) },
    { key: 'o', says: 'Open this contact', run: withRow((contact) => open(contact.id)) },
  ]);
  return { moveTo: setId };
}
