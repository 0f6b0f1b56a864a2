/** Everything in a tar begins at a multiple of this. */
export const TAR_BLOCK_BYTES = 512;

/** One header of a tar: what its block says, before longer names that may stand in front of it. */
export interface TarHeader {
  readonly name: string;
  /** Bytes that follow the header, without the filling up to a whole block. */
  readonly size: number;
  /** One character, as the format has it: `0` a file, `5` a folder, `2` a link, `x` and `L` a longer name to come. */
  readonly type: string;
  readonly linkName: string;
}

const AT = { name: 0, size: 124, sum: 148, type: 156, linkName: 157, magic: 257, prefix: 345 } as const;
const SPACE = 0x20;

/**
 * Reads a header block: the format of 1979, POSIX (ustar, pax) and GNU.
 *
 * @returns null when its sum or its size is wrong: no tar, or a damaged one
 */
export function tarHeader(block: Uint8Array): TarHeader | null {
  if (octal(block, AT.sum, 8) !== sumOf(block)) return null;
  const size = sizeOf(block);
  if (size === null) return null;
  // GNU tars have other things where POSIX has the folders of a long path; they write no NUL after the word.
  const isPosix = text(block, AT.magic, 6) === 'ustar' && block[AT.magic + 5] === 0;
  const prefix = isPosix ? text(block, AT.prefix, 155) : '';
  const name = text(block, AT.name, 100);
  const type = String.fromCharCode(block[AT.type] ?? 0).replace('\0', '0');
  return { name: prefix === '' ? name : `${prefix}/${name}`, size, type, linkName: text(block, AT.linkName, 100) };
}

/** The path, link and size that a pax record (`27 path=…`) gives instead of the header's. */
export function paxFields(bytes: Uint8Array): { readonly path?: string; readonly linkpath?: string; readonly size?: string } {
  const fields: Record<string, string> = {};
  let at = 0;
  while (at < bytes.length) {
    const space = bytes.indexOf(SPACE, at);
    const length = Number.parseInt(text(bytes, at, Math.max(0, space - at)), 10);
    if (space < 0 || !(length > space - at)) break;
    const record = text(bytes, space + 1, at + length - space - 2);
    const [key] = record.split('=', 1);
    if (key !== undefined) fields[key] = record.slice(key.length + 1);
    at += length;
  }
  return fields;
}

/** Text up to the first NUL. What is no UTF-8 comes from before there was any. */
export function text(bytes: Uint8Array, at: number, length: number): string {
  const field = bytes.subarray(at, at + length);
  const end = field.indexOf(0);
  const said = end < 0 ? field : field.subarray(0, end);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(said);
  } catch {
    return new TextDecoder('latin1').decode(said);
  }
}

/** Sizes past 8 GB are written in base 256 with the highest bit set. */
function sizeOf(block: Uint8Array): number | null {
  const first = block[AT.size] ?? 0;
  if ((first & 0x80) === 0) return octal(block, AT.size, 12);
  if (first !== 0x80) return null;
  const size = block.subarray(AT.size + 1, AT.size + 12).reduce((sum, byte) => sum * 256 + byte, 0);
  return Number.isSafeInteger(size) ? size : null;
}

/** @returns null for what is no octal number; nothing at all is 0 */
function octal(bytes: Uint8Array, at: number, length: number): number | null {
  const digits = text(bytes, at, length).trim();
  return /^[0-7]*$/.test(digits) ? Number.parseInt(`0${digits}`, 8) : null;
}

/** The sum of all bytes, those of the sum itself taken as spaces. */
function sumOf(block: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < TAR_BLOCK_BYTES; at++) sum += at >= AT.sum && at < AT.sum + 8 ? SPACE : (block[at] ?? 0);
  return sum;
}
