import { percentDecoded } from '../text/percent-decoded.js';

/**
 * The name in a profile's address, `https://www.linkedin.com/in/ann-o-neill-1a2b/?x=1` with or without scheme: decoded,
 * NFC, lower-case, so that every spelling of one address is one persona.
 *
 * @returns null for what is no profile's address
 */
export function profileSlug(address: string): string | null {
  const match = /(?:^|[/.])linkedin\.com\/(?:mwlite\/)?(?:in|profile\/in|pub)\/([^/?#\s,]+)/i.exec(address);
  const slug = match?.[1];
  if (slug === undefined) return null;
  return percentDecoded(slug).normalize('NFC').toLowerCase();
}
