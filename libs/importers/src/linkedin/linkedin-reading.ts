import type { OwnerRecord } from '#vocabulary';
import { SeenKeys } from '../seen-keys.js';
import { folded } from '../text/tidy.js';

/** Who the owner is in this archive, and how that was found out. */
export interface ArchiveOwner {
  readonly slug: string | null;
  /** Folded, as `folded` does. */
  readonly names: ReadonlySet<string>;
  /** Nothing in the archive told the owner from the people they write to. */
  readonly isUnsure: boolean;
}

export const UNKNOWN_OWNER: ArchiveOwner = { slug: null, names: new Set(), isUnsure: true };

/**
 * What one reading of an archive has learned so far and later files need. Holds slugs, names and 64-bit fingerprints, never
 * rows.
 */
export class LinkedInReading extends SeenKeys {
  /** Slugs of connections; null until a file of connections has been read. */
  connections: Set<string> | null = null;
  readonly #nameOfSlug = new Map<string, string>();
  #isOwnerStated = false;

  constructor(
    readonly owner: ArchiveOwner,
    readonly defaultCountry: string | null,
  ) {
    super();
  }

  learnName(slug: string, name: string): void {
    if (!this.#nameOfSlug.has(slug)) this.#nameOfSlug.set(slug, name);
  }

  nameOf(slug: string): string | null {
    return this.#nameOfSlug.get(slug) ?? null;
  }

  isOwner(slug: string | null, name: string | null): boolean {
    if (slug !== null && this.owner.slug !== null) return slug === this.owner.slug;
    return name !== null && this.owner.names.has(folded(name));
  }

  /** The owner's own profile, once: the first row that shows it states it. */
  ownerRecord(): readonly OwnerRecord[] {
    if (this.#isOwnerStated || this.owner.slug === null || this.owner.isUnsure) return [];
    this.#isOwnerStated = true;
    const persona = { kind: 'linkedin', value: this.owner.slug } as const;
    return [{ kind: 'owner', sourceKey: `linkedin:owner:profile:${persona.value}`, statement: { about: 'persona', persona } }];
  }
}
