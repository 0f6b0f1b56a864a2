import type { ImportChunk } from '#persistence';

type Growing<Field> = Field extends readonly (infer Row)[] ? Row[] : Field;

/** A chunk while it is being decided. */
export type GrowingChunk = Omit<{ -readonly [Field in keyof ImportChunk]: Growing<ImportChunk[Field]> }, 'texts'> & {
  readonly texts: Map<string, ImportChunk['texts'][number]>;
};

export function emptyChunk(
  dates: { readonly seenAt: Date; readonly addedAt: Date },
  position: { readonly number: number; readonly rowsRead: number },
): GrowingChunk {
  return {
    number: position.number,
    rowsRead: position.rowsRead,
    rowsExpected: null,
    seenAt: dates.seenAt,
    addedAt: dates.addedAt,
    changesRecords: false,
    records: [],
    seen: [],
    contacts: [],
    personas: [],
    observations: [],
    interactions: [],
    texts: new Map(),
    notes: [],
    opportunities: [],
    statements: [],
    posts: [],
    matches: [],
    jobChanges: [],
  };
}
