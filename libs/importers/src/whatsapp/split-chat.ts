import type { ArchiveFile } from '../archive-file.js';
import { linesOfText } from '../chats/lines-of-text.js';
import { tidy } from '../text/tidy.js';
import { type HeadForm, messageHead } from './message-head.js';
import type { Stamp } from './stamp.js';

/** A message with all its lines, or a line of the program. */
export interface ChatEntry {
  readonly stamp: Stamp;
  /** As the file writes it, without marks; null for a line of the program's own. */
  readonly author: string | null;
  /** Marks that tell words of the program from people's are still in it. */
  readonly body: string;
  /** The line it begins on. */
  readonly line: number;
  /** Nobody writes that much; the rest was left out. */
  readonly isCut: boolean;
}

const BODY_LENGTH_MAX = 1_048_576;

/**
 * Cuts the text of a chat into messages. The first message shows how they begin in this file.
 *
 * @returns by the piece; a line above the first message belongs to none and is given as a number
 */
export async function* splitChat(file: ArchiveFile): AsyncGenerator<readonly (ChatEntry | number)[]> {
  let form: HeadForm | null = null;
  let open: Open | null = null;
  for await (const lines of linesOfText(file)) {
    const entries: (ChatEntry | number)[] = [];
    for (const { line, text } of lines) {
      const head = messageHead(text, form);
      if (head !== null) {
        form = head.form;
        if (open !== null) entries.push(closed(open));
        const author = head.author === null ? null : tidy(head.author);
        open = { stamp: head.stamp, author, line, parts: [head.body], length: head.body.length };
      } else if (open !== null) {
        open.length += text.length + 1;
        if (open.length <= BODY_LENGTH_MAX) open.parts.push(text);
      } else if (tidy(text) !== '') {
        entries.push(line);
      }
    }
    yield entries;
  }
  if (open !== null) yield [closed(open)];
}

interface Open {
  readonly stamp: Stamp;
  readonly author: string | null;
  readonly line: number;
  readonly parts: string[];
  length: number;
}

function closed({ stamp, author, line, parts, length }: Open): ChatEntry {
  return { stamp, author, line, body: parts.join('\n').trimEnd(), isCut: length > BODY_LENGTH_MAX };
}
