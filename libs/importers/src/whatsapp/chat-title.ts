import { folded } from '../text/tidy.js';

/**
 * What a chat may be called, in small letters, by the names of its file and of what it came in: Android names the file after
 * the chat, iPhones the ZIP.
 *
 * @param cameAs what the archive was called, its parts joined by `/`; empty where it holds several chats
 */
export function chatTitles(fileName: string, cameAs: string): string[] {
  const parts = [...cameAs.split('/'), ...fileName.split('/')].reverse();
  return parts
    .map((part) => folded(part.replace(/\.(?:zip|txt)$/i, '').replace(/ ?\(\d+\)$/, '')))
    .filter((title) => title !== '' && !/^_?chat(?: \d+)?$/.test(title));
}

/** The one of the people a title ends with: `whatsapp chat with ann` in whatever language. */
export function titledAfter(titles: readonly string[], people: ReadonlyMap<string, unknown>): string | null {
  const ids = [...people.keys()].sort((one, other) => other.length - one.length);
  for (const title of titles) {
    const found = ids.find(
      (id) => title === id || (title.endsWith(id) && /[\s\-–_]/.test(title.charAt(title.length - id.length - 1))),
    );
    if (found !== undefined) return found;
  }
  return null;
}
