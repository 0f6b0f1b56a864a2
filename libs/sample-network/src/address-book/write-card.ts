export interface Card {
  readonly given: string;
  readonly family: string;
  readonly company: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

/** One vCard 3.0 with CR LF line ends. No value here is long enough to be folded. */
export function writeCard({ given, family, company, email, phone }: Card): string {
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${escaped(family)};${escaped(given)};;;`,
    `FN:${escaped(`${given} ${family}`)}`,
    company === null ? null : `ORG:${escaped(company)}`,
    email === null ? null : `EMAIL;TYPE=INTERNET:${email}`,
    phone === null ? null : `TEL;TYPE=CELL:${phone}`,
    'END:VCARD',
  ];
  return lines.flatMap((line) => (line === null ? [] : [`${line}\r\n`])).join('');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (letter) => `\\${letter}`);
}
