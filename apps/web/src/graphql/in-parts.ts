const IDS_PER_WRITE = 100;

/** Writes as many at a time as the API takes. @returns whether all were written; the first refusal ends it. */
export async function inParts(ids: readonly string[], write: (part: readonly string[]) => Promise<unknown>): Promise<boolean> {
  for (let start = 0; start < ids.length; start += IDS_PER_WRITE) {
    if ((await write(ids.slice(start, start + IDS_PER_WRITE))) === null) return false;
  }
  return true;
}
