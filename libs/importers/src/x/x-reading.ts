import type { PersonaKey, PersonMention } from '#vocabulary';
import { SeenKeys } from '../seen-keys.js';
import { plainName } from '../text/plain-name.js';

/** Who the owner is in this archive: every handle they had, and the id that never changed. */
export interface XOwner {
  readonly ids: ReadonlySet<string>;
  /** In lower case. */
  readonly handles: ReadonlySet<string>;
}

interface Known {
  handle: string | null;
  name: string | null;
}

/**
 * What one reading of an archive has learned so far: which id goes by which handle and name, and what came before.
 * Posts are read first, since follows and messages give ids alone.
 */
export class XReading extends SeenKeys {
  readonly #known = new Map<string, Known>();
  readonly #idOfHandle = new Map<string, string>();

  constructor(readonly owner: XOwner) {
    super();
  }

  isOwner(id: string, handle: string): boolean {
    return id === '' ? this.owner.handles.has(handle.toLowerCase()) : this.owner.ids.has(id);
  }

  /** Takes in what a mention says; the first word on an id stands, as files begin with the newest. */
  learn(id: string, handle: string, name: string): void {
    if (!isId(id)) return;
    const known = this.#known.get(id) ?? { handle: null, name: null };
    this.#known.set(id, known);
    const lower = handle.toLowerCase();
    if (known.handle === null && isHandle(lower) && (this.#idOfHandle.get(lower) ?? id) === id) {
      known.handle = lower;
      this.#idOfHandle.set(lower, id);
    }
    known.name ??= name === '' ? null : name;
  }

  /** Someone by id, with the handle and the name they are known by here; by handle alone where there is no id. */
  mention(id: string, handle = ''): PersonMention | null {
    const personas = this.personasOf(id, handle);
    const name = plainName(this.#known.get(isId(id) ? id : (this.#idOfHandle.get(handle.toLowerCase()) ?? ''))?.name ?? '');
    return personas.length === 0 ? null : { personas, name, company: null };
  }

  /** The id first, which stays when the handle goes to somebody else. */
  personasOf(id: string, handle = ''): readonly PersonaKey[] {
    const lower = handle.toLowerCase();
    const known = isId(id) ? id : (this.#idOfHandle.get(lower) ?? null);
    if (known === null) return isHandle(lower) ? [{ kind: 'x-handle', value: lower }] : [];
    const theirs = this.#known.get(known)?.handle ?? null;
    return [{ kind: 'x', value: known }, ...(theirs === null ? [] : [{ kind: 'x-handle', value: theirs } as const])];
  }
}

/** Deleted accounts are mentioned under the id -1. */
function isId(id: string): boolean {
  return /^[1-9]\d{0,19}$/.test(id);
}

function isHandle(handle: string): boolean {
  return /^\w{1,20}$/.test(handle);
}
