import type { JsonItem } from '../json/json-scanner.js';
import { textOf } from '../json/json-value.js';

/** Where chats stand: in the list of a whole export, in that of chats the owner left, or as the file itself. */
const PLACES = ['chats.list[].', 'left_chats.list[].', ''] as const;
const HEADINGS = ['name', 'type', 'id'] as const;

export const HEADING_PATHS: readonly string[] = PLACES.flatMap((place) => HEADINGS.map((heading) => `${place}${heading}`));

/** Paths of messages, or of something in each of them. */
export function messagePaths(...within: readonly string[]): string[] {
  return PLACES.flatMap((place) => within.map((path) => `${place}messages[]${path}`));
}

/** What is said of a chat above its messages. */
export interface ChatHeading {
  /** From 0, in the order of the file. */
  readonly number: number;
  name: string;
  type: string;
  id: string;
}

/** Follows the headings of chats while a file is read: the first behind a message begins another chat. */
export class ChatsInFile {
  heading: ChatHeading = { number: 0, name: '', type: '', id: '' };
  #hasMessages = false;

  /** @returns whether the item was a heading */
  takes({ path, value }: JsonItem): boolean {
    const key = HEADINGS.find((one) => path === one || path.endsWith(`.list[].${one}`));
    if (key === undefined) {
      this.#hasMessages = true;
      return false;
    }
    // A chat of nobody’s that has no message ends where a key comes again.
    if (this.#hasMessages || this.heading[key] !== '') {
      this.heading = { number: this.heading.number + 1, name: '', type: '', id: '' };
      this.#hasMessages = false;
    }
    this.heading[key] = textOf(value);
    return true;
  }
}
