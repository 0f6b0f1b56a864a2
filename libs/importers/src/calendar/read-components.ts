import { asciiOf } from '../text/ascii-of.js';
import { concatenated } from '../text/concatenated.js';
import { guessEncoding } from '../text/decode-text.js';
import { type TextEncoding, unreadText } from '../text/text-encoding.js';
import { type ContentLine, contentLinesIn } from '../vcard/content-lines.js';
import { propertyName, readProperty, undeclaredBytes } from '../vcard/property.js';
import type { CalendarComponent, CalendarOutcome, ComponentProblemCode } from './calendar-component.js';

const PROPERTY_BYTES_MAX = 1_048_576;
const COMPONENT_BYTES_MAX = 4 * PROPERTY_BYTES_MAX;
const LINES_PER_COMPONENT_MAX = 50_000;
const DEPTH_MAX = 8;
/** Properties anybody asks a component for; the others, descriptions among them, are passed over. */
const WANTED = new Set(
  'UID SUMMARY DTSTART DTSTAMP CREATED LAST-MODIFIED SEQUENCE STATUS ORGANIZER ATTENDEE RRULE EXDATE RDATE RECURRENCE-ID TZID TZOFFSETFROM TZOFFSETTO X-LIC-LOCATION'.split(
    ' ',
  ),
);
/** Mozilla's first calendars broke the line behind every name and put an empty one after it. */
const NAME_ALONE =
  /^(?:VERSION|PRODID|METHOD|CALSCALE|UID|SUMMARY|DTSTART|DTEND|DTSTAMP|DURATION|CREATED|LAST-MODIFIED|SEQUENCE|STATUS|ORGANIZER|ATTENDEE|RRULE|EXDATE|RDATE|RECURRENCE-ID|LOCATION|DESCRIPTION|CLASS|TRANSP|CATEGORIES|TZID|TZOFFSETFROM|TZOFFSETTO|TZNAME|X-[A-Z-]+)$/;

/**
 * Cuts a calendar file into its components, one in memory at a time, so that a broken one costs nothing but itself. Lines
 * are unfolded as those of a vCard are: both formats come from one pen.
 */
export async function* readComponents(
  chunks: AsyncIterable<Uint8Array>,
  encoding: TextEncoding = unreadText(),
): AsyncGenerator<CalendarOutcome> {
  const components = new ComponentAssembler(encoding);
  for await (const lines of contentLinesIn(chunks, { bytesMax: PROPERTY_BYTES_MAX, nameAlone: NAME_ALONE, encoding })) {
    for (const line of lines) components.push(line);
    yield* components.take();
  }
  components.finish();
  yield* components.take();
}

class ComponentAssembler {
  #lines: ContentLine[] = [];
  /** Names of what is open, the component first; a calendar is around it and not among them. */
  #open: string[] = [];
  #bytes = 0;
  #isTooLong = false;
  #isInCalendar = false;
  #isOutsideReported = false;

  #outcomes: CalendarOutcome[] = [];

  constructor(private readonly encoding: TextEncoding) {}

  /** What has become of the lines pushed since this was asked before. */
  take(): readonly CalendarOutcome[] {
    const outcomes = this.#outcomes;
    this.#outcomes = [];
    return outcomes;
  }

  push(line: ContentLine): void {
    const mark = markOf(line);
    if (mark?.name === 'VCALENDAR') {
      // Inside a component, either mark says that the END of the component is missing.
      if (this.#open.length > 0) this.#close();
      this.#isInCalendar = mark.isBegin;
      this.#isOutsideReported = false;
    } else if (this.#open.length > 0) this.#inside(line, mark);
    else if (mark?.isBegin === true) this.#begin(line, mark.name);
    else if (mark === null && this.#isInCalendar) {
      const property = readProperty(line, 'windows-1252');
      if (property !== null) this.#outcomes.push({ kind: 'calendar', property });
    } else if (mark === null && !this.#isOutsideReported && line.bytes.some((byte) => byte > 32)) {
      this.#isOutsideReported = true;
      this.#outcomes.push(problem('TEXT_OUTSIDE_CALENDAR', 'This line belongs to no calendar.', line.line));
    }
  }

  finish(): void {
    const [first] = this.#lines;
    if (this.#open.length === 0 || first === undefined) return;
    this.#open = [];
    this.#outcomes.push(problem('COMPONENT_WITHOUT_END', 'The file ends in the middle of this entry.', first.line));
  }

  #inside(line: ContentLine, mark: Mark | null): void {
    const isSibling = mark?.isBegin === true && mark.name === this.#open[0] && mark.name !== 'VALARM';
    if (isSibling) {
      this.#close();
      this.#begin(line, mark.name);
      return;
    }
    this.#add(line);
    if (mark === null) return;
    if (mark.isBegin) this.#open.push(mark.name);
    else {
      // An END closes what it names and everything within that lacks its own; one that closes nothing is passed over.
      const depth = this.#open.lastIndexOf(mark.name);
      if (depth !== -1) this.#open.length = depth;
      if (this.#open.length === 0) this.#close();
    }
  }

  #begin(line: ContentLine, name: string): void {
    this.#open = [name];
    this.#lines = [line];
    this.#bytes = 0;
    this.#isTooLong = false;
  }

  #add(line: ContentLine): void {
    this.#bytes += line.bytes.length;
    // An attached picture is longer than is kept and is not missed; a long event is.
    if (line.isCut) return;
    if (this.#bytes > COMPONENT_BYTES_MAX || this.#lines.length >= LINES_PER_COMPONENT_MAX) this.#isTooLong = true;
    else this.#lines.push(line);
  }

  #close(): void {
    const [first] = this.#lines;
    this.#open = [];
    if (first === undefined) return;
    if (this.#isTooLong)
      this.#outcomes.push(problem('COMPONENT_TOO_LONG', 'This entry is longer than four megabytes.', first.line));
    else this.#outcomes.push({ kind: 'component', component: componentOf(this.#lines, this.encoding) });
    this.#lines = [];
  }
}

interface Mark {
  readonly isBegin: boolean;
  readonly name: string;
}

function markOf({ bytes }: ContentLine): Mark | null {
  // B, E, their small letters, or blanks before them.
  const first = (bytes[0] ?? 0) | 32;
  if (bytes.length > 100 || (first !== 98 && first !== 101 && first !== 32 && first !== 41)) return null;
  const match = /^\s*(BEGIN|END)\s*:\s*([\w-]+)\s*$/i.exec(asciiOf(bytes, 100));
  return match === null ? null : { isBegin: match[1]?.toUpperCase() === 'BEGIN', name: (match[2] ?? '').toUpperCase() };
}

interface Growing extends CalendarComponent {
  readonly properties: NonNullable<ReturnType<typeof readProperty>>[];
  readonly parts: Growing[];
}

/** @param ofFile is told the encoding of letters that are no UTF-8 */
function componentOf(lines: readonly ContentLine[], ofFile: TextEncoding): CalendarComponent {
  const undeclared = lines.flatMap((line) => undeclaredBytes(line) ?? []);
  const length = undeclared.reduce((sum, bytes) => sum + bytes.length, 0);
  const encoding = undeclared.length === 0 ? 'utf-8' : guessEncoding(concatenated(undeclared, length));
  if (encoding !== 'utf-8') {
    ofFile.name = encoding;
    ofFile.isGuessed = true;
  }
  const root: Growing = { name: '', line: 1, properties: [], parts: [] };
  const path: [Growing, ...Growing[]] = [root];
  for (const line of lines) {
    const mark = markOf(line);
    const inner = path.at(-1) ?? root;
    if (mark === null) {
      const property = WANTED.has(propertyName(line.bytes)) ? readProperty(line, encoding) : null;
      if (property !== null) inner.properties.push(property);
    } else if (mark.isBegin && path.length < DEPTH_MAX) {
      const part: Growing = { name: mark.name, line: line.line, properties: [], parts: [] };
      inner.parts.push(part);
      path.push(part);
    } else if (!mark.isBegin) {
      const depth = path.findLastIndex(({ name }) => name === mark.name);
      if (depth > 0) path.length = depth;
    }
  }
  return root.parts[0] ?? root;
}

function problem(code: ComponentProblemCode, reason: string, line: number): CalendarOutcome {
  return { kind: 'problem', code, reason, line };
}
