/** What of a key press decides about a command; a browser's own event has it. */
export interface KeyPress {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly defaultPrevented: boolean;
}

export type KeyCommands = Readonly<Record<string, () => void>>;

const TYPING = new Set(['INPUT', 'TEXTAREA', 'SELECT']);

/** Which command a key press asks for; none while somebody types or holds another key. */
export function commandOf(press: KeyPress, focused: FocusedElement | null, commands: KeyCommands): (() => void) | null {
  if (press.defaultPrevented || press.altKey || press.ctrlKey || press.metaKey) return null;
  if (focused !== null && isTyping(focused)) return null;
  if (focused !== null && isPressed(press.key, focused)) return null;
  return Object.hasOwn(commands, press.key) ? (commands[press.key] ?? null) : null;
}

export interface FocusedElement {
  readonly tagName: string;
  readonly isContentEditable: boolean;
  readonly role: string | null;
  /** Of an input. */
  readonly type?: string;
}

const isBox = ({ tagName, type }: FocusedElement): boolean => tagName === 'INPUT' && type === 'checkbox';

const isTyping = (focused: FocusedElement): boolean =>
  focused.isContentEditable ||
  (TYPING.has(focused.tagName) && !isBox(focused)) ||
  focused.role === 'dialog' ||
  focused.role === 'menu';

/** Space and Enter belong to the button or box that has the focus. */
const isPressed = (key: string, focused: FocusedElement): boolean =>
  (key === ' ' || key === 'Enter') && (focused.tagName === 'BUTTON' || focused.tagName === 'A' || isBox(focused));
