import type { OwnerStatement } from '#vocabulary';
import { ownerOutcome } from '../owner-statements.js';
import { tidy } from '../text/tidy.js';
import { emailAddress } from '../traces/email-address.js';
import { websiteAddress } from '../traces/persona-of-url.js';
import { phoneNumber } from '../traces/phone-number.js';
import { linkedInFile, setAside, type LinkedInFile, type RowOutcome } from './linkedin-file.js';
import { linkedInMoment } from './linkedin-moment.js';
import type { LinkedInReading } from './linkedin-reading.js';
import { nameOfParts } from './person-name.js';

export const PROFILE_COLUMNS = {
  firstName: 'firstname',
  lastName: 'lastname',
  headline: 'headline',
  zipCode: 'zipcode',
  twitter: 'twitterhandles',
  websites: 'websites',
};

/** The owner's own name, headline and addresses elsewhere. Their profile's address is not in it. */
export const profile = linkedInFile({
  names: ['profile'],
  columns: PROFILE_COLUMNS,
  required: ['firstName', 'lastName', 'headline', 'zipCode'],
  isTold: 'by header',
  read(cells, reading) {
    const name = nameOfParts(cells('firstName'), cells('lastName'));
    const statements: OwnerStatement[] = name === null ? [] : [{ about: 'name', name }];
    const headline = tidy(cells('headline'));
    if (headline !== '') statements.push({ about: 'headline', text: headline });
    for (const handle of listed(cells('twitter'))) {
      const persona = { kind: 'x-handle', value: handle.replace(/^@/, '').toLowerCase() } as const;
      if (/^\w{1,15}$/.test(persona.value)) statements.push({ about: 'persona', persona });
    }
    for (const website of listed(cells('websites'))) {
      const url = websiteAddress(website.replace(/^[A-Z_]+:(?=\S)/, ''));
      if (url !== null) statements.push({ about: 'website', url });
    }
    return stated(statements, reading);
  },
});

/** The owner's own addresses, confirmed or not. */
export const emailAddresses = linkedInFile({
  names: ['emailaddresses'],
  columns: { email: 'emailaddress', confirmed: 'confirmed', primary: 'primary' },
  required: ['email', 'confirmed', 'primary'],
  isTold: 'by header',
  read(cells, reading) {
    const value = emailAddress(cells('email'));
    return stated(value === null ? [] : [{ about: 'persona', persona: { kind: 'email', value } }], reading);
  },
});

/** The owner's own telephone numbers; some have the country in a column of its own. */
export const phoneNumbers = linkedInFile({
  names: ['phonenumbers', 'whatsappphonenumbers'],
  columns: { extension: 'extension', number: 'number' },
  required: ['extension', 'number'],
  isTold: 'by name',
  read(cells, reading) {
    const country = cells('extension').startsWith('+') ? cells('extension') : '';
    const value =
      country === ''
        ? phoneNumber(cells('number'), reading.defaultCountry)
        : phoneNumber(`${country}${cells('number').replace(/^0+/, '')}`, null);
    return stated(value === null ? [] : [{ about: 'persona', persona: { kind: 'phone', value } }], reading);
  },
});

export const skills = linkedInFile({
  names: ['skills'],
  columns: { name: 'name' },
  required: ['name'],
  isTold: 'by name',
  read(cells, reading) {
    const name = tidy(cells('name'));
    return stated(name === '' ? [] : [{ about: 'skill', name }], reading);
  },
});

export const positions = careerFile('position', ['positions'], {
  organization: 'companyname',
  title: 'title',
  startedOn: 'startedon',
  finishedOn: 'finishedon',
});

export const education = careerFile('education', ['education'], {
  organization: 'schoolname',
  title: 'degreename',
  startedOn: 'startdate',
  finishedOn: 'enddate',
});

type CareerColumn = 'organization' | 'title' | 'startedOn' | 'finishedOn';

function careerFile(
  about: 'position' | 'education',
  names: readonly string[],
  columns: Readonly<Record<CareerColumn, string>>,
): LinkedInFile {
  return linkedInFile<CareerColumn>({
    names,
    columns,
    required: ['organization', 'title', 'startedOn'],
    isTold: 'by header',
    read(cells, reading) {
      const organization = tidy(cells('organization'));
      if (organization === '') return stated([], reading);
      const title = tidy(cells('title')) || null;
      const startedOn = linkedInMoment(cells('startedOn'));
      return stated([{ about, organization, title, startedOn, finishedOn: linkedInMoment(cells('finishedOn')) }], reading);
    },
  });
}

function listed(cell: string): string[] {
  const plain = cell.replace(/^\[|\]$/g, '');
  return plain.split(/,\s*/).filter((part) => part !== '');
}

/** The row as statements about the owner. */
function stated(statements: readonly OwnerStatement[], reading: LinkedInReading): RowOutcome {
  if (statements.length === 0) return setAside('NOTHING_STATED', 'The row says nothing about the owner that we keep.');
  return ownerOutcome('linkedin', statements, reading);
}
