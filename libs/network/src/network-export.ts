import type { ContactEdge, ContactId } from '#vocabulary';

/** A contact as an export names them. */
export interface ExportedContact {
  readonly id: ContactId;
  readonly name: string;
  readonly company: string | null;
  readonly role: string | null;
  readonly place: string | null;
  /** The name of their community; null without. */
  readonly community: string | null;
  /** 0 to 1: the owner's tie; null without evidence. */
  readonly strength: number | null;
}

export interface ExportedNetwork {
  readonly contacts: readonly ExportedContact[];
  /** Among these contacts only. */
  readonly edges: readonly ContactEdge[];
}
