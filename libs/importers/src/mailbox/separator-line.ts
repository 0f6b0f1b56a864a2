const DAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const CLOCK = '\\d{1,2}:\\d\\d(?::\\d\\d)?';
const ZONE = '(?: +(?:[+-]\\d{4}|[A-Z]{1,5}))?';

/** As C's `asctime` writes it, with a zone in any of the places that programs put one. */
const AS_C = `${DAY},? +${MONTH} +\\d{1,2} +${CLOCK}${ZONE} +\\d{4}${ZONE}`;
/** As the message itself writes it, and as ISO 8601 does. */
const AS_MAIL = `${DAY},? +\\d{1,2} +${MONTH} +\\d{4} +${CLOCK}${ZONE}`;
const AS_ISO = `\\d{4}-\\d\\d-\\d\\d[T ]${CLOCK}(?:\\.\\d+)?(?:Z|[+-]\\d\\d:?\\d\\d)?`;

/** The sender may be missing, quoted with blanks in it, or Eudora's `???@???`. */
const SEPARATOR = new RegExp(`^From (?:.{0,300}? )?(?:${AS_C}|${AS_MAIL}|${AS_ISO})(?: remote from \\S+)?\\s*$`);
const HEADER = /^(?:[!-9;-~]{1,100}[ \t]*:|>From )/;

/**
 * Whether a line that begins with `From ` begins a message: it ends with a date, and a header follows. A sentence does
 * neither, and programs that store mail differ in whether they leave an empty line before it.
 *
 * @param isFirst the file's first line, of which less is asked, since nothing else can stand there
 */
export function isSeparator(line: string, behind: string, isFirst: boolean): boolean {
  if (!HEADER.test(behind)) return false;
  return SEPARATOR.test(line) || (isFirst && /^From \S+/.test(line));
}
