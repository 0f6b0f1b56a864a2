/** The three numbers of a date in the order they stand in, and what separates them. */
export interface DateParts {
  readonly numbers: readonly [number, number, number];
  /** Digits of the first and of the last number: years are known by theirs. */
  readonly firstDigits: number;
  readonly lastDigits: number;
}

/** When a message was sent, before it is known which number is the day. */
export interface Stamp {
  readonly date: DateParts;
  readonly hour: number;
  readonly minute: number;
  /** Null where the phone writes none, as Android. */
  readonly second: number | null;
  /** How phones of one setting write all their moments: the sign between numbers, a clock of 12 hours, digits of the year. */
  readonly style: string;
}

const STAMP =
  /^(\d{1,4})(?: ?[-/.年] ?|년 ?)(\d{1,2})(?: ?[-/.月] ?|월 ?)(\d{1,4})[.日일]?[,،]? *(?:([^\d\s,][^\d,]{0,11}?)[ ,]*)?(\d{1,2})(?:[:.٫]|시 ?| ?h ?)(\d{2})분?(?:[:.](\d{2}))? *(\D{1,14})?$/u;

/** What is said for the hours before and after noon, without blanks and dots. Words for "at" and "o’clock" are neither. */
const BEFORE_NOON = new Set(
  'am,vm,vorm,dop,de,öö,sa,pg,πμ,μπ,fm,rano,上午,凌晨,早上,清晨,午前,오전,ص,قظ,पूर्वाह्न,ก่อนเที่ยง,পূর্বাহ্ণ'.split(','),
);
const AFTER_NOON = new Set(
  'pm,nm,nachm,odp,du,ös,ch,ptg,μμ,em,下午,中午,晚上,傍晚,午後,오후,م,بظ,अपराह्न,หลังเที่ยง,অপরাহ্ণ'.split(','),
);

/** @returns null for what is no date with a time of day */
export function stampOf(text: string): Stamp | null {
  const clean = cleaned(text);
  const match = STAMP.exec(clean);
  if (match === null) return null;
  const [, first = '', second = '', third = '', before = '', hours = '', minutes = '', seconds, after = ''] = match;
  const [marker, isAfterNoon] = half(before) ?? half(after) ?? ['', false];
  const hour = Number(hours);
  const minute = Number(minutes);
  if (hour > 23 || minute > 59 || Number(seconds ?? 0) > 59) return null;
  const isTwelve = marker !== '' && hour <= 12;
  const sign = /\D+/.exec(clean)?.[0].trim() ?? '';
  return {
    date: {
      numbers: [Number(first), Number(second), Number(third)],
      firstDigits: first.length,
      lastDigits: third.length,
    },
    hour: isTwelve ? (hour % 12) + (isAfterNoon ? 12 : 0) : hour,
    minute,
    second: seconds === undefined ? null : Number(seconds),
    style: `${sign}${marker === '' ? '24' : clean.includes(marker.toUpperCase()) ? 'AM' : '12'}${third.length}`,
  };
}

function half(text: string): readonly [marker: string, isAfterNoon: boolean] | null {
  const marker = text.replace(/[.\s]/g, '').toLowerCase();
  if (marker === '') return null;
  if (AFTER_NOON.has(marker)) return [marker, true];
  return BEFORE_NOON.has(marker) ? [marker, false] : null;
}

/** Digits of every writing become 0 to 9, blanks of every kind one blank; marks for the direction of writing go. */
function cleaned(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\u00a0\u202f\u2000-\u200a\s]+/g, ' ')
    .replace(/[٠-٩۰-۹०-९০-৯]/g, (digit) => String(digitOf(digit)))
    .trim();
}

const DIGIT_ZEROS = [0x660, 0x6f0, 0x966, 0x9e6];
function digitOf(digit: string): number {
  const code = digit.charCodeAt(0);
  return code - (DIGIT_ZEROS.findLast((zero) => code >= zero) ?? code);
}
