import type { Described } from '#identity';
import { emailAddress, phoneNumber } from '#importers';
import type { PersonaKey } from '#vocabulary';

/** What `--map` knows of a person, and by which other words it is called. Columns mapped to one field are joined by spaces. */
const FIELDS = {
  firstName: ['first', 'given', 'givenname', 'forename'],
  lastName: ['last', 'surname', 'family', 'familyname'],
  name: ['fullname', 'displayname'],
  email: ['mail', 'emailaddress'],
  phone: ['telephone', 'mobile', 'phonenumber'],
  company: ['employer', 'organization', 'organisation', 'org'],
  role: ['title', 'position', 'occupation', 'job'],
  location: ['city', 'place', 'suburb', 'town', 'birthplace'],
  birthDate: ['dob', 'dateofbirth', 'birthday', 'born'],
  postcode: ['zip', 'zipcode', 'postalcode', 'postcodefake'],
  street: ['address', 'address1', 'address2', 'streetaddress', 'streetnumber'],
  code: ['id', 'number', 'nationalid', 'ssn', 'socsecid', 'identifier'],
} as const;

export type PersonField = keyof typeof FIELDS;
export const PERSON_FIELDS = Object.keys(FIELDS) as readonly PersonField[];

/** @returns undefined for a word that stands for no field */
export function personFieldOf(word: string): PersonField | undefined {
  const folded = word.toLowerCase().replace(/[^a-z0-9]/g, '');
  return PERSON_FIELDS.find((field) => field.toLowerCase() === folded || FIELDS[field].some((other) => other === folded));
}

/** A row as the product would have it from an import. */
export function describedBy(cells: Readonly<Partial<Record<PersonField, string>>>): Described {
  const said = (field: PersonField): string | null => (cells[field] === undefined || cells[field] === '' ? null : cells[field]);
  const parts = [said('firstName'), said('lastName')].filter((part) => part !== null);
  const details = { birthDate: said('birthDate'), postcode: said('postcode'), street: said('street'), code: said('code') };
  return {
    personas: personasOf(said('email'), said('phone')),
    name: said('name') ?? (parts.length === 0 ? null : parts.join(' ')),
    company: said('company'),
    role: said('role'),
    location: said('location'),
    ...(Object.values(details).some((detail) => detail !== null) ? { details } : {}),
  };
}

function personasOf(email: string | null, phone: string | null): PersonaKey[] {
  const address = email === null ? null : emailAddress(email);
  const number = phone === null ? null : phoneNumber(phone, null);
  return [
    ...(address === null ? [] : [{ kind: 'email', value: address } as const]),
    ...(number === null ? [] : [{ kind: 'phone', value: number } as const]),
  ];
}
