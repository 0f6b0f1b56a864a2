import { type CalendarDate, spokenDay } from '#vocabulary';
import { excerpt } from './excerpt.js';

const QUOTE_CHARACTERS = 160;

export interface DigestEntry {
  readonly name: string;
  readonly role: string | null;
  readonly company: string | null;
  readonly summary: string;
  readonly reasons: readonly string[];
  readonly lastExchange: { readonly text: string; readonly on: CalendarDate; readonly isTheirs: boolean } | null;
  readonly openingLine: string;
}

export interface Digest {
  readonly ownerName: string;
  readonly week: CalendarDate;
  readonly today: CalendarDate;
  readonly entries: readonly DigestEntry[];
  /** Where the slate is decided on; null when nobody said where Tieline is reached. */
  readonly url: string | null;
}

export interface RenderedDigest {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The e-mail of a week's slate. Names and quotes come from strangers: none can break out of its line or its element. */
export function renderDigest(digest: Digest): RenderedDigest {
  const people = digest.entries.map(({ name }) => oneLine(name));
  return {
    subject: excerpt(`This week: ${listed(people)}`, 120),
    text: renderText(digest),
    html: renderHtml(digest),
  };
}

function renderText({ ownerName, week, today, entries, url }: Digest): string {
  const blocks = entries.map((entry, index) =>
    [
      `${index + 1}. ${titleOf(entry)} (${entry.summary})`,
      ...entry.reasons.map((reason) => `   - ${oneLine(reason)}`),
      ...quoteOf(entry, today).map((quote) => `   ${quote}`),
      `   Start: ${oneLine(entry.openingLine)}`,
    ].join('\n'),
  );
  const lines = [
    `Good day ${oneLine(ownerName)},`,
    `these are your people for the week of ${spokenDay(week, today)}.`,
    ...blocks,
  ];
  return `${[...lines, ...footer(url)].join('\n\n')}\n`;
}

function renderHtml({ ownerName, week, today, entries, url }: Digest): string {
  const items = entries.map((entry) => {
    const reasons = entry.reasons.map((reason) => `<li>${escaped(reason)}</li>`).join('');
    const quote = quoteOf(entry, today).map((line) => `<p style="color:#555">${escaped(line)}</p>`);
    return `<li style="margin-bottom:20px"><strong>${escaped(titleOf(entry))}</strong> <span style="color:#555">${escaped(entry.summary)}</span><ul>${reasons}</ul>${quote.join('')}<p>Start: ${escaped(entry.openingLine)}</p></li>`;
  });
  const link = url === null ? '' : `<p><a href="${escaped(url)}">Decide in Tieline</a></p>`;
  const note = footer(null).map((line) => `<p style="color:#555">${escaped(line)}</p>`);
  return `<!doctype html><html lang="en"><body style="font-family:sans-serif;line-height:1.4"><p>Good day ${escaped(ownerName)},</p><p>these are your people for the week of ${escaped(spokenDay(week, today))}.</p><ol>${items.join('')}</ol>${link}${note.join('')}</body></html>\n`;
}

function footer(url: string | null): string[] {
  const note = 'Tieline sends nothing in your name: copy, edit and send what you like yourself.';
  return url === null ? [note] : [`Decide in Tieline: ${url}`, note];
}

function titleOf({ name, role, company }: DigestEntry): string {
  const work = [role, company].filter((part) => part !== null).join(', ');
  return oneLine(work === '' ? name : `${name} · ${work}`);
}

function quoteOf({ lastExchange, name }: DigestEntry, today: CalendarDate): string[] {
  if (lastExchange === null) return [];
  const who = lastExchange.isTheirs ? oneLine(name) : 'you';
  return [`Last: “${excerpt(lastExchange.text, QUOTE_CHARACTERS)}” (${who}, ${spokenDay(lastExchange.on, today)})`];
}

/** Up to three names, and how many more. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, 3);
  const more = names.length - shown.length;
  const parts = more > 0 ? [...shown, `${more} more`] : shown;
  const last = parts.at(-1) ?? 'nobody';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** Control characters end headers and lines; they become spaces. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return oneLine(text).replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);
}
