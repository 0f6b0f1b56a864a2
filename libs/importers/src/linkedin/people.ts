import { utcDateOf, type NoteRecord, type PersonRecord } from '#vocabulary';
import type { ColumnRole } from '../csv-mapping/column-role.js';
import { personOfValues } from '../csv-mapping/person-of-values.js';
import { hash64 } from '../text/hash64.js';
import { folded } from '../text/tidy.js';
import { nameTrace } from '../traces/name-trace.js';
import { kept, linkedInFile, repeated, setAside, unreadableDate } from './linkedin-file.js';
import { linkedInMoment } from './linkedin-moment.js';
import { mentionOf } from './mention.js';
import { nameOfParts, nameOfText } from './person-name.js';
import { profileSlug } from './profile-slug.js';

/** The address book the owner once uploaded: people they know, not people they are connected with. */
export const importedContacts = linkedInFile({
  names: ['contacts', 'importedcontacts'],
  columns: {
    givenName: 'firstname',
    familyName: 'lastname',
    fullName: 'fullname',
    company: 'companies',
    role: 'title',
    email: 'emails|emailaddress|emailaddresses',
    phone: 'phonenumbers|phonenumber',
    website: 'sites',
    birthday: 'birthday|birthdays',
    location: 'location',
    createdAt: 'createdat',
  },
  required: ['givenName', 'company', 'phone', 'createdAt'],
  isTold: 'by header',
  read(cells, reading) {
    const values = new Map<ColumnRole, readonly string[]>();
    for (const role of IMPORTED_ROLES) {
      const parts = MULTI_VALUED.has(role) ? cells(role).split(/,\s*/) : [cells(role)];
      const filled = parts.map((part) => part.trim()).filter((part) => part !== '');
      if (filled.length > 0) values.set(role, filled);
    }
    const person = personOfValues(values, { ...ORIGIN, defaultCountry: reading.defaultCountry });
    if (person === null) return setAside('NOBODY_NAMED', 'The row has neither a name nor an address that identifies anyone.');
    // Two people known by one first name differ by numbers that nobody can dial without their country.
    const numbers = person.personas[0].kind === 'name' ? `:${cells('phone').replace(/\D+/g, '')}` : '';
    const sourceKey = `${person.sourceKey}${numbers}`;
    return reading.isRepeated(sourceKey) ? repeated() : kept([{ ...person, sourceKey }]);
  },
});

const ORIGIN = { keySpace: 'linkedin:imported-contact', dates: null, opportunity: 'job' } as const;
const IMPORTED_ROLES = [
  'givenName',
  'familyName',
  'fullName',
  'company',
  'role',
  'email',
  'phone',
  'website',
  'birthday',
  'location',
] as const;
const MULTI_VALUED: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['email', 'phone', 'website', 'company']);

/** People the owner follows, by name alone. */
export const memberFollows = linkedInFile({
  names: ['memberfollows'],
  columns: { date: 'date', status: 'status', name: 'fullname' },
  required: ['date', 'status', 'name'],
  isTold: 'by name',
  read(cells, reading) {
    const name = nameOfText(cells('name'));
    if (name === null) return setAside('NOBODY_NAMED', 'The row names nobody.');
    if (/^un-?follow/i.test(cells('status'))) return setAside('NOT_FOLLOWED', 'The owner follows this person no longer.');
    const at = linkedInMoment(cells('date'));
    if (at === null) return unreadableDate(cells('date'));
    const sourceKey = `linkedin:follow:${folded(name.full)}`;
    if (reading.isRepeated(sourceKey)) return repeated();
    const person: PersonRecord = {
      kind: 'person',
      sourceKey,
      personas: [{ kind: 'name', value: nameTrace(name.full, null) }],
      name,
      observations: [{ field: 'followedOn', value: utcDateOf(at.at) }],
    };
    return kept([person]);
  },
});

/** What the owner noted about a connection on LinkedIn. */
export const notes = linkedInFile({
  names: ['notes', 'connectionnotes'],
  columns: {
    firstName: 'connectionfirstname',
    lastName: 'connectionlastname',
    url: 'connectionprofileurl',
    note: 'note',
    createdOn: 'createdon',
    editedOn: 'editedon',
  },
  required: ['firstName', 'url', 'note'],
  isTold: 'by header',
  read(cells, reading) {
    const text = cells('note');
    if (text === '') return setAside('NOTHING_NOTED', 'The note is empty.');
    const name = nameOfParts(cells('firstName'), cells('lastName'));
    const slug = profileSlug(cells('url'));
    const mention = mentionOf(slug, name?.full ?? '');
    if (mention === null) return setAside('NOBODY_NAMED', 'The note is about a member who has left LinkedIn.');
    const created = linkedInMoment(cells('createdOn'));
    const who = slug ?? folded(name?.full ?? '');
    // Without its day a note is known by what it says.
    const sourceKey = `linkedin:note:${who}:${created === null ? hash64(text) : created.at.toISOString().slice(0, 19)}`;
    if (reading.isRepeated(sourceKey)) return repeated();
    const at = linkedInMoment(cells('editedOn')) ?? created;
    const record: NoteRecord = { kind: 'note', sourceKey, about: { ...mention, name }, text, at };
    return kept([record]);
  },
});
