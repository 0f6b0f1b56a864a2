import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { COLUMN_ROLES, type ColumnMapping } from './column-role.js';
import { dayOf } from './day-of-cell.js';
import { describeMapping } from './describe-mapping.js';
import { guessMapping } from './guess-mapping.js';
import { headerSignature } from './header-signature.js';
import { readMappedRow, rolesFor } from './read-mapped-row.js';

const rolesOf = (headers: string, cells: string[][] = []) =>
  guessMapping(headers.split(','), cells).columns.map(({ role }) => role);

function read(headers: readonly string[], rows: readonly (readonly string[])[], mapping?: ColumnMapping) {
  const roles = rolesFor(headers, mapping ?? guessMapping(headers, rows));
  const context = { file: 'people.csv', defaultCountry: 'US', dates: null };
  return rows.map((cells, index) => readMappedRow({ line: index + 2, cells, fault: null }, roles, context));
}

describe('columns are guessed by name', () => {
  it.each<[string, string, string]>([
    [
      'Google before 2024',
      'Name,Given Name,Family Name,Birthday,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Value,Organization 1 - Name,Organization 1 - Title,Website 1 - Value',
      'fullName givenName familyName birthday note group ignore email phone company role website',
    ],
    [
      'Google since 2024',
      'First Name,Middle Name,Last Name,Phonetic First Name,Organization Name,Organization Title,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 2 - Value,Website 1 - Label',
      'givenName middleName familyName ignore company role group ignore email phone ignore',
    ],
    [
      'Outlook in English',
      'Title,First Name,Last Name,Company,Job Title,Business Fax,Business Phone,Mobile Phone,E-mail Address,E-mail 2 Address,Categories,Web Page',
      'ignore givenName familyName company role ignore phone phone email email group website',
    ],
    [
      'Outlook in German',
      'Anrede,Vorname,Nachname,Firma,Position,Telefon geschäftlich,Mobiltelefon,E-Mail-Adresse,Geburtstag,Notizen,Kategorien,Webseite',
      'ignore givenName familyName company role phone phone email birthday note group website',
    ],
    [
      'Outlook in French',
      'Prénom,Nom,Société,Fonction,Adresse de messagerie,Anniversaire',
      'givenName familyName company role email birthday',
    ],
    [
      'Outlook in French with both titles',
      'Titre,Prénom,Deuxième prénom,Nom,Société,Titre,Téléphone (bureau),Téléphone 2 (bureau),Télécopie (bureau),Adresse e-mail,Type de messagerie,Adresse e-mail 2',
      'ignore givenName middleName familyName company role phone phone ignore email ignore email',
    ],
    [
      'Outlook in Polish',
      'Tytuł,Imię,Nazwisko,Firma,Stanowisko,Telefon komórkowy,Adres e-mail,Adres e-mail 2,Kategorie,Urodziny',
      'ignore givenName familyName company role phone email email group birthday',
    ],
    [
      'Outlook in Russian',
      'Обращение,Имя,Отчество,Фамилия,Организация,Должность,Рабочий телефон,Мобильный телефон,Адрес эл. почты,Адрес эл. почты 2,День рождения',
      'ignore givenName middleName familyName company role phone phone email email birthday',
    ],
    [
      'Outlook in Chinese',
      '姓,名,单位,职务,商务电话,商务电话 2,移动电话,电子邮件地址,电子邮件 2 地址,生日,附注',
      'familyName givenName company role phone phone phone email email birthday note',
    ],
    [
      'Outlook in Japanese',
      '姓,名,会社名,役職,会社電話,携帯電話,電子メール アドレス,誕生日,分類項目',
      'familyName givenName company role phone phone email birthday group',
    ],
    [
      'Outlook in Swedish, Danish, Finnish and Turkish',
      'Förnamn,Efternamn,Företag,Befattning,E-postadress,Fornavn,Virksomhed,Stilling,Etunimi,Sukunimi,Sähköpostiosoite,Adı,Soyadı,E-posta Adresi,Cep Telefonu',
      'givenName familyName company role email givenName company role givenName familyName email givenName familyName email phone',
    ],
    [
      'numbers that are nobody’s own',
      'First Name,Company Main Phone,Assistant’s Phone,Assistant’s Name,Business Phone 2',
      'givenName ignore ignore ignore phone',
    ],
    [
      'Outlook in Spanish',
      'Nombre,Apellidos,Organización,Puesto,Dirección de correo electrónico',
      'givenName familyName company role email',
    ],
    [
      'Outlook in Italian',
      'Nome,Cognome,Società,Posizione,Indirizzo posta elettronica',
      'givenName familyName company role email',
    ],
    [
      'Outlook in Portuguese',
      'Nome,Sobrenome,Empresa,Cargo,Endereço de Email,Aniversário',
      'givenName familyName company role email birthday',
    ],
    [
      'Outlook in Dutch',
      'Voornaam,Achternaam,Bedrijf,Functie,E-mailadres,Verjaardag',
      'givenName familyName company role email birthday',
    ],
    [
      'Thunderbird',
      'First Name,Last Name,Display Name,Primary Email,Work Phone,Organization',
      'givenName familyName fullName email phone company',
    ],
    [
      'HubSpot',
      'Record ID,First name,Last Name,Email,Phone Number,Company name,Job Title',
      'ignore givenName familyName email phone company role',
    ],
    [
      'Pipedrive',
      'Person - Name,Person - Email - Work,Person - Phone - Work,Person - Organization',
      'fullName email phone company',
    ],
    [
      'Atomic CRM',
      'first_name,title,background,last_seen,tags,linkedin_url,email_work',
      'givenName role note lastContactOn group linkedin email',
    ],
    ['a list of one’s own', 'Last contact,LinkedIn,Company,Full name', 'lastContactOn linkedin company fullName'],
  ])('of %s', (_, headers, roles) => {
    expect(rolesOf(headers).join(' ')).toBe(roles);
  });

  it('and by their cells where the name says nothing', () => {
    expect(rolesOf('Wer,Wo', [['ann@x.example', 'https://linkedin.com/in/ann']])).toEqual(['email', 'linkedin']);
  });
});

describe('a mapping is remembered', () => {
  it('under one signature in any order, case and spelling', () => {
    expect(headerSignature(['E-Mail Address', 'Name'])).toBe(headerSignature(['name', 'email_address']));
    expect(headerSignature(['Name', 'Email'])).not.toBe(headerSignature(['Name', 'Phone']));
  });

  it('as plain JSON that reads the same file in another order of columns', () => {
    const mapping = guessMapping(['Who', 'Mail?'], [['Ann', 'ann@x.example']]);
    const corrected = {
      ...mapping,
      columns: mapping.columns.map((one) => (one.header === 'Who' ? { ...one, role: 'fullName' as const } : one)),
    };
    const [row] = read(['Mail?', 'Who'], [['ann@x.example', 'Ann']], JSON.parse(JSON.stringify(corrected)));
    expect(row?.kind === 'kept' && row.records[0]).toMatchObject({
      sourceKey: 'csv:email:ann@x.example:ann',
      name: { full: 'Ann' },
    });
  });

  it('and shown with up to three different samples', () => {
    const mapping = guessMapping(['Email'], []);
    expect(describeMapping(mapping, [['a'], ['a'], [''], ['b'], ['c'], ['d']])).toEqual([
      { header: 'Email', role: 'email', samples: ['a', 'b', 'c'] },
    ]);
  });
});

describe('rows are read by a mapping', () => {
  it('with every trace, note and last contact', () => {
    const headers = [
      'First Name',
      'Last Name',
      'E-mail 1 - Value',
      'Phone',
      'LinkedIn URL',
      'Labels',
      'Notes',
      'Last contacted',
      'Birthday',
    ];
    const cells = [
      'Ada',
      'Okafor',
      'Ada@X.example ::: a@y.example',
      '(415) 555-0132',
      'linkedin.com/in/ada',
      '* myContacts ::: Kubernetes',
      'Met',
      '2024-05-31',
      ' --06-15',
    ];
    const [row] = read(headers, [cells]);
    expect(row?.kind === 'kept' ? row.records.map(({ kind }) => kind) : row).toEqual(['person', 'note', 'interaction']);
    expect(row?.kind === 'kept' && row.records[0]).toMatchObject({
      personas: [
        { kind: 'linkedin', value: 'ada' },
        { kind: 'email', value: 'ada@x.example' },
        { kind: 'email', value: 'a@y.example' },
        { kind: 'phone', value: '+14155550132' },
      ],
      name: { full: 'Ada Okafor', given: 'Ada', family: 'Okafor' },
    });
    const observations = row?.kind === 'kept' && row.records[0].kind === 'person' ? row.records[0].observations : [];
    expect(observations).toContainEqual({ field: 'group', value: 'Kubernetes' });
    expect(observations).toContainEqual({ field: 'birthday', value: '--06-15' });
    expect(observations).not.toContainEqual({ field: 'group', value: 'myContacts' });
  });

  it('with one outcome each, whatever stands in them', () => {
    const outcomes = read(
      ['Name', 'Email'],
      [['Ann', ''], ['', ''], ['', 'no address'], ['x'.repeat(10_000_000), ''], ['B\0o'], ['C', 'c@x.example', 'more']],
    );
    expect(outcomes.map((row) => `${row.kind === 'kept' ? 'kept' : row.code} ${row.provenance.line}`)).toEqual([
      'kept 2',
      'EMPTY_ROW 3',
      'NOBODY_NAMED 4',
      'CELL_TOO_LONG 5',
      'kept 6',
      'kept 7',
    ]);
  });

  it('with the family’s name first where both are Chinese, and without addresses only Exchange understands', () => {
    const [row] = read(['姓', '名', '电子邮件地址'], [['李', '文', '/o=ExchangeLabs/ou=Group/cn=Recipients/cn=li']]);
    expect(row?.kind === 'kept' && row.records[0]).toMatchObject({ name: { full: '李 文', given: '文', family: '李' } });
    expect(JSON.stringify(row)).not.toContain('ExchangeLabs');
  });

  it('with 100,000 columns', () => {
    const headers = Array.from({ length: 100_000 }, (_, index) => (index === 0 ? 'Email' : `c${index}`));
    expect(read(headers, [['a@x.example']]).map(({ kind }) => kind)).toEqual(['kept']);
  });

  it('never throwing and never losing count, for any table and mapping', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('%E0%', 'http://[', "'=1", 'a@b.example', '1/2/2024', '+1'),
    );
    const roles = fc.array(fc.constantFrom(...COLUMN_ROLES), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(roles, fc.array(fc.array(cell, { maxLength: 8 })), (chosen, rows) => {
        const headers = chosen.map((_, index) => `h${index % 3}`);
        const mapping = { signature: '', columns: chosen.map((role, index) => ({ header: headers[index] ?? '', role })) };
        expect(read(headers, rows, mapping).length).toBe(rows.length);
      }),
      { numRuns: 200, seed: 11 },
    );
  });
});

it('reads a day only where it cannot be mistaken', () => {
  expect(
    ['2024-05-31T10:00:00Z', '31.05.2024', '5/31/2024', '31/5/2024', '4/5/2024', '2024-02-30'].map((cell) => dayOf(cell, null)),
  ).toEqual(['2024-05-31', '2024-05-31', '2024-05-31', '2024-05-31', null, null]);
});
