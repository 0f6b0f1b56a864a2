import { useState } from 'react';
import type { ContactRowFragment } from './contact-list.generated';
import { type Picked, pickedThrough, toggled } from './picking';

export interface Picking {
  readonly picked: Picked<ContactRowFragment>;
  readonly pick: (contact: ContactRowFragment) => void;
  /** Picks everybody between whom was picked last and this contact. */
  readonly pickThrough: (contact: ContactRowFragment) => void;
  /** Picks every row that is there; none, where all are picked. */
  readonly pickAll: () => void;
  readonly clear: () => void;
}

/** Who of the list is picked. They stay so when the list is narrowed. */
export function usePicking(rows: readonly ContactRowFragment[]): Picking {
  const [picked, setPicked] = useState<Picked<ContactRowFragment>>(new Map());
  const [last, setLast] = useState<string | null>(null);
  const clear = () => setPicked(new Map());
  return {
    picked,
    pick(contact) {
      setLast(contact.id);
      setPicked((before) => toggled(before, contact));
    },
    pickThrough(contact) {
      setLast(contact.id);
      setPicked((before) => pickedThrough(before, rows, last, contact));
    },
    pickAll() {
      if (rows.every(({ id }) => picked.has(id))) clear();
      else setPicked((before) => new Map([...before, ...rows.map((contact) => [contact.id, contact] as const)]));
    },
    clear,
  };
}
