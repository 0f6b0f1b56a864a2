import { jobAt, lastNameOf, type SamplePerson } from '../people/person.js';
import type { SampleFile } from '../sample-file.js';
import { csvFile } from './csv-file.js';
import { dayMonthYear } from './date-shapes.js';
import { type ExportView, profileUrl } from './export-view.js';

const PREAMBLE = `Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing. You will only see email addresses for connections who have allowed their connections to see or download their email address using this setting https://www.linkedin.com/psettings/privacy/email. You can learn more here https://www.linkedin.com/help/linkedin/answer/261"

`;
const NO_SUCH_DAY = '31 Feb 2024';

/** `Connections.csv`, newest first. */
export function connectionsFile(view: ExportView): SampleFile {
  const listed = view.network.people.filter((person) => person.connectedAt <= view.exportedAt).reverse();
  const countOf = (legibility: SamplePerson['legibility']) => listed.filter((person) => person.legibility === legibility).length;
  const hasUrl = view.era === '2026';
  return csvFile({
    name: 'Connections.csv',
    preamble: hasUrl ? PREAMBLE : '',
    header: ['First Name', 'Last Name', ...(hasUrl ? ['URL'] : []), 'Email Address', 'Company', 'Position', 'Connected On'],
    rows: () => listed.map((person) => cellsOf(person, view).filter((_, column) => hasUrl || column !== 2)),
    truth: { rows: listed.length, anonymous: countOf('anonymous'), spam: 0, unreadable: countOf('unreadable'), repeated: 0 },
    quotes: 'needed',
  });
}

function cellsOf(person: SamplePerson, view: ExportView): string[] {
  switch (person.legibility) {
    case 'anonymous':
      return ['', '', '', '', '', '', dayMonthYear(person.connectedAt)];
    // A name alone, without a day, an address or a profile, cannot be told from others of that name.
    case 'unreadable':
      return [person.given, lastNameOf(person), '', '', '', '', NO_SUCH_DAY];
    case 'plain': {
      const job = jobAt(person, view.exportedAt);
      const email = person.sharesEmail ? person.email : '';
      const connectedOn = dayMonthYear(person.connectedAt);
      const name = [person.given, lastNameOf(person)];
      return [...name, profileUrl(person.slug), email, job?.company ?? '', job?.role ?? '', connectedOn];
    }
  }
}
