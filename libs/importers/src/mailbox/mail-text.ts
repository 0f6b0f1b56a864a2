import PostalMime from 'postal-mime';
import { concatenated } from '../text/concatenated.js';

/** Nobody reads on in a longer one. */
const TEXT_LENGTH_MAX = 100_000;
const EMPTY_LINE = Uint8Array.of(10);

/** What somebody wrote: the plain part of a message, or its HTML as text; null where there is none. */
export async function mailText(header: Uint8Array, body: Uint8Array): Promise<string | null> {
  try {
    const message = concatenated([header, EMPTY_LINE, body], header.length + 1 + body.length);
    const { text, html } = await PostalMime.parse(message, { maxNestingDepth: 20 });
    const whole = (text ?? plainOf(html ?? '')).replace(/\r\n/g, '\n').replaceAll('\0', '').trim();
    return whole === '' ? null : whole.slice(0, TEXT_LENGTH_MAX);
  } catch {
    // Parts nested without end are refused by an error; who wrote to whom is known all the same.
    return null;
  }
}

function plainOf(html: string): string {
  return html
    .slice(0, 4 * TEXT_LENGTH_MAX)
    .replace(/<(style|script|head)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<(?:br|\/p|\/div|\/tr|\/li)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\n{3,}/g, '\n\n');
}
