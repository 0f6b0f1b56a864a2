import {
  ATTACHED,
  CALL,
  EDITED,
  ENCRYPTED,
  LEFT_OUT_MEDIA,
  MISSED,
  PLACE,
  POLL,
  TAKEN_BACK,
  TAKEN_BACK_BY_OWNER,
} from './phrases.js';

/** What the words under a name are. */
export type MessageKind =
  | { readonly kind: 'words'; readonly text: string }
  /** A picture, sound, film or file; with words where it has a caption. */
  | { readonly kind: 'media'; readonly text: string }
  | { readonly kind: 'call'; readonly isTaken: boolean }
  | { readonly kind: 'takenBack'; readonly isByOwner: boolean }
  /** A line of the program’s own, whoever’s name stands before it; the first of a chat bears the chat’s. */
  | { readonly kind: 'program'; readonly isFirst: boolean };

const MARK = '\u200e';
const MEDIA_WORDS_MAX = 5;
const NOTICE_LENGTH_MAX = 120;

/**
 * Says what a message is. The program marks its own words on iPhones with a sign nobody sees; on Android a file that was
 * left out stands in `<…>`.
 *
 * @param names in small letters, of those who write here: a marked sentence that names one of them is the program’s
 */
export function messageKind(body: string, names: ReadonlySet<string>): MessageKind {
  const isMarked = body.startsWith(MARK);
  // Nearly all messages are words; the patterns are tried only where a sign of theirs is there.
  const text = (body.endsWith('>') ? body.replace(EDITED, '') : body).trim();
  if (text === '' || text === 'null') return { kind: 'media', text: '' };
  if (text.length <= NOTICE_LENGTH_MAX) {
    const plain = withoutMarks(text).toLowerCase();
    if (TAKEN_BACK.test(plain)) return { kind: 'takenBack', isByOwner: TAKEN_BACK_BY_OWNER.test(plain) };
    if (isMarked && CALL.test(plain)) return { kind: 'call', isTaken: !MISSED.test(plain) };
    if ((plain.startsWith('<') && plain.endsWith('>')) || /^\S+ omitted$/.test(plain)) return { kind: 'media', text: '' };
    if (text.includes(MARK) && LEFT_OUT_MEDIA.test(plain)) return { kind: 'media', text: '' };
  }
  const [head = '', ...below] = text.split('\n');
  const plainHead = withoutMarks(head);
  if (/[>)]$/.test(plainHead) && plainHead.length <= 300 && ATTACHED.test(plainHead)) {
    const caption = [plainHead.replace(ATTACHED, ''), ...below].join('\n').trim();
    return { kind: 'media', text: caption };
  }
  if (!isMarked) return { kind: 'words', text };
  if (POLL.test(plainHead)) return { kind: 'words', text: withoutMarks(text) };
  if (PLACE.test(plainHead)) return { kind: 'media', text: '' };
  return marked(withoutMarks(text), names);
}

/** A marked sentence in a language we do not know: short ones that name nobody are pictures and the like. */
function marked(text: string, names: ReadonlySet<string>): MessageKind {
  const plain = text.toLowerCase();
  if (ENCRYPTED.test(plain)) return { kind: 'program', isFirst: true };
  const isShort = text.split(/\s+/).length <= MEDIA_WORDS_MAX && !/[.。]$/.test(text);
  const isAboutSomebody = [...names].some((name) => name.length > 1 && plain.includes(name));
  return isShort && !isAboutSomebody && !ABOUT_OWNER.test(plain)
    ? { kind: 'media', text: '' }
    : { kind: 'program', isFirst: false };
}

/** Sentences about the owner name nobody: `You created this group`. */
const ABOUT_OWNER = /^(?:you|your|du|sie|dein|tú?|has|vous|tu|hai|você|je|u|вы) /u;

function withoutMarks(text: string): string {
  return text.replace(/[\u200e\u200f]/g, '').trim();
}
