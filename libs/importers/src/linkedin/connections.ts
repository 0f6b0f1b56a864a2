import { utcDateOf, type Observation, type PersonaKey } from '#vocabulary';
import { folded, tidy } from '../text/tidy.js';
import { emailAddress } from '../traces/email-address.js';
import type { RowFlag } from '../parsed-row.js';
import { kept, linkedInFile, repeated, setAside, unreadableDate, type Cells } from './linkedin-file.js';
import { linkedInMoment } from './linkedin-moment.js';
import type { LinkedInReading } from './linkedin-reading.js';
import { nameOfParts } from './person-name.js';
import { profileSlug } from './profile-slug.js';

const COLUMNS = {
  firstName: 'firstname|vorname|prenom|nombre|nome|voornaam|givenname',
  lastName: 'lastname|nachname|nom|nomdefamille|apellidos|apellido|cognome|sobrenome|achternaam|familyname',
  url: 'url|profileurl|linkedinurl|profillink|lien',
  email:
    'emailaddress|email|emailadresse|adresseemail|adressemail|adressedecourriel|direcciondecorreoelectronico|correoelectronico|indirizzoemail|enderecodeemail|emailadres',
  company: 'company|currentcompany|unternehmen|firma|entreprise|societe|empresa|azienda|bedrijf',
  position: 'position|currentposition|poste|fonction|cargo|puesto|posizione|ruolo|functie',
  connectedOn:
    'connectedon|verbundenam|verknupftam|relationdepuisle|dateconnexion|connectele|conectadoel|fechadeconexion|collegatoil|dataconnessione|conectadoem|dataconexao|verbondenop',
  address: 'address|adresse|direccion|indirizzo|endereco',
  websites: 'websites|website|webseiten|sitesweb',
};
type Column = keyof typeof COLUMNS;

/** The people the owner is connected with. Company and position are what they are on the day of the export. */
export const connections = linkedInFile<Column>({
  names: ['connections', 'kontakte', 'relations', 'contactos', 'collegamenti', 'conexoes'],
  columns: COLUMNS,
  required: ['firstName', 'lastName', 'connectedOn'],
  isTold: 'by header',
  read(cells, reading) {
    const slug = profileSlug(cells('url'));
    const email = emailAddress(cells('email'));
    const name = nameOfParts(cells('firstName'), cells('lastName'));
    const date = cells('connectedOn');
    const day = dayOf(date);
    if (slug === null && email === null && name === null) {
      return setAside('ANONYMOUS', 'The member has closed or hidden their account; only the day is left.');
    }
    // The name tells people apart only together with the day, and without an address nothing else does.
    if (slug === null && email === null && day === null) return unreadableDate(date);
    const nameTrace = name === null || day === null ? null : nameTraceOf(`${folded(name.full)}|${day}`, cells, reading);
    const personas = personasOf(slug, email, nameTrace);
    if (personas === null || (personas[0].kind !== 'linkedin-name' && reading.isRepeated(`connection ${personas[0].value}`))) {
      return repeated();
    }
    const [best] = personas;
    const sourceKey = `linkedin:connection:${best.kind === 'linkedin' ? '' : `${best.kind}:`}${best.value}`;
    if (slug !== null) {
      reading.connections?.add(slug);
      if (name !== null) reading.learnName(slug, name.full);
    }
    const observations = observationsOf(cells, email, day);
    return kept([{ kind: 'person', sourceKey, personas, name, observations }], dateFlags(date, day));
  },
});

function dayOf(text: string): string | null {
  const moment = linkedInMoment(text);
  return moment === null || moment.precision === 'month' || moment.precision === 'year' ? null : utcDateOf(moment.at);
}

/**
 * Name and day are a trace even where there is an address: exports before 2023 had none, and by this trace a newer one
 * finds the people of an older one. Two people of one name who connected on one day differ by their company.
 *
 * @returns null for a row that stands twice
 */
function nameTraceOf(nameAndDay: string, cells: Cells<Column>, reading: LinkedInReading): string | null {
  const withCompany = `${nameAndDay}|${folded(cells('company'))}`;
  const isFirst = !reading.isRepeated(`connection ${nameAndDay}`);
  if (reading.isRepeated(`connection at ${withCompany}`)) return null;
  return isFirst ? nameAndDay : withCompany;
}

/** A name, a day and a firm are shorter; no index takes much more. */
const TRACE_LENGTH_MAX = 600;

function personasOf(slug: string | null, email: string | null, nameTrace: string | null): [PersonaKey, ...PersonaKey[]] | null {
  const personas: PersonaKey[] = [];
  if (slug !== null) personas.push({ kind: 'linkedin', value: slug });
  if (email !== null) personas.push({ kind: 'email', value: email });
  if (nameTrace !== null) personas.push({ kind: 'linkedin-name', value: nameTrace.slice(0, TRACE_LENGTH_MAX) });
  const [best, ...others] = personas;
  return best === undefined ? null : [best, ...others];
}

function observationsOf(cells: Cells<Column>, email: string | null, day: string | null): Observation[] {
  const said: [Observation['field'], string | null][] = [
    ['company', tidy(cells('company'))],
    ['role', tidy(cells('position'))],
    ['email', email],
    ['connectedOn', day],
    ['address', tidy(cells('address'))],
    ...cells('websites')
      .split(/,\s*/)
      .map((website): ['website', string] => ['website', website.replace(/^[A-Z]+:(?=\S)/, '')]),
  ];
  return said.flatMap(([field, value]) => (value === null || value === '' ? [] : [{ field, value }]));
}

function dateFlags(date: string, day: string | null): RowFlag[] {
  if (date === '' || day !== null) return [];
  return [{ code: 'DATE_UNREADABLE', reason: `The person is kept; "${date.slice(0, 60)}" is no date LinkedIn writes.` }];
}
