import { escaped } from './escapes.js';

/** One contact as it leaves in an address book. Empty lists and nulls are left out. */
export interface CardContent {
  readonly uid: string | null;
  readonly fullName: string;
  readonly given: string | null;
  readonly family: string | null;
  readonly suffix: string | null;
  readonly company: string | null;
  readonly role: string | null;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly websites: readonly string[];
  /** `YYYY-MM-DD` or `--MM-DD`. */
  readonly birthday: string | null;
  readonly groups: readonly string[];
  readonly note: string | null;
}

const OCTETS_PER_LINE = 75;

/**
 * Writes one card with CR LF line ends, folded at 75 octets between letters (RFC 2426, RFC 6350). What the format cannot
 * hold, control characters, is left out.
 */
export function writeVcard(card: CardContent, version: '3.0' | '4.0'): string {
  const lines = ['BEGIN:VCARD', `VERSION:${version}`];
  const add = (name: string, value: string | null) => {
    if (value !== null && value !== '') lines.push(`${name}:${value}`);
  };
  add('UID', card.uid === null ? null : version === '4.0' ? clean(card.uid) : text(card.uid));
  lines.push(`FN:${text(card.fullName)}`);
  lines.push(`N:${[card.family, card.given, null, null, card.suffix].map((part) => text(part ?? '')).join(';')}`);
  add('ORG', card.company === null ? null : text(card.company));
  add('TITLE', card.role === null ? null : text(card.role));
  for (const email of card.emails) add(version === '3.0' ? 'EMAIL;TYPE=INTERNET' : 'EMAIL', text(email));
  for (const phone of card.phones)
    add(version === '4.0' ? 'TEL;VALUE=uri' : 'TEL', version === '4.0' ? `tel:${clean(phone)}` : text(phone));
  for (const website of card.websites) add('URL', clean(website));
  addBirthday(lines, card.birthday, version);
  add('CATEGORIES', card.groups.map(text).join(','));
  add('NOTE', card.note === null ? null : text(card.note));
  lines.push('END:VCARD');
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** vCard 3.0 knows no birthday without a year; Apple's way is the one most programs read. */
function addBirthday(lines: string[], birthday: string | null, version: '3.0' | '4.0'): void {
  if (birthday === null) return;
  if (!birthday.startsWith('--')) lines.push(`BDAY:${version === '4.0' ? birthday.replaceAll('-', '') : birthday}`);
  else if (version === '4.0') lines.push(`BDAY:--${birthday.slice(2).replace('-', '')}`);
  else lines.push(`BDAY;X-APPLE-OMIT-YEAR=1604:1604-${birthday.slice(2)}`);
}

function text(value: string): string {
  return escaped(clean(value));
}

function clean(value: string): string {
  return value.replace(/[^\P{Cc}\t\n\r]|\p{Cs}/gu, '');
}

function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let octets = 0;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (octets + size > OCTETS_PER_LINE) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += letter;
    octets += size;
  }
  return folded;
}
