import type { NamedFile } from './dropped-files';
import type { Parcel } from './uploads';

interface Awaited {
  readonly name: string;
  readonly size: number;
  readonly receivedBytes: number;
  readonly uploadUrl: string;
}

/**
 * Which of the files chosen again is which of those an import waits for: by name and size, a folder's by the end of its
 * path.
 *
 * @returns null when one that has not arrived in full is not among them
 */
export function parcelsOf(awaited: readonly Awaited[], chosen: readonly NamedFile[]): readonly Parcel[] | null {
  const parcels: Parcel[] = [];
  for (const { name, size, receivedBytes, uploadUrl } of awaited) {
    if (receivedBytes === size && size > 0) continue;
    const found = chosen.find((one) => one.file.size === size && (one.name === name || name.endsWith(`/${one.name}`)));
    if (found === undefined) return null;
    parcels.push({ file: found.file, uploadUrl, receivedBytes });
  }
  return parcels;
}
