import type { ImportChunk } from '#persistence';

type Growing<Field> = Field extends readonly (infer Row)[] ? Row[] : Field;

/** A chunk while it is being decided. */
export type GrowingChunk = Omit<{ -readonly [Field in keyof ImportChunk]: Growing<ImportChunk[Field]> }, 'seen' | 'texts'> & {
  readonly seen: Set<string>;
  readonly texts: Map<string, ImportChunk['texts'][number]>;
};

export function emptyChunk(seenAt: Date, position: { readonly number: number; readonly rowsRead: number }): GrowingChunk {
  return {
    number: position.number,
    rowsRead: position.rowsRead,
    seenAt,
    records: [],
    seen: new Set(),
    contacts: [],
    personas: [],
    observations: [],
    interactions: [],
    texts: new Map(),
    notes: [],
    opportunities: [],
    statements: [],
    matches: [],
  };
}
