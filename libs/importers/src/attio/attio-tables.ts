import { type TableDescription, trackerTable } from '../trackers/tracker-table.js';

const attio = (description: Omit<TableDescription, 'platform'>) => trackerTable({ platform: 'attio', ...description });

/** Views of Attio: `Record` is the name, parts of a value stand behind ` > `. */
export const ATTIO_TABLES = [
  attio({
    kind: 'opportunities',
    required: ['Record ID', 'Deal value|Deal stage|"Deal stage" Changed At', 'Record|Deal value|Associated people'],
    columns: {
      id: 'Record ID',
      opportunityTitle: 'Deal name|Name|Record',
      opportunityStage: 'Deal stage|Stage',
      opportunityAmount: 'Deal value|Deal value > Value|Deal value > Amount',
      currency: 'Deal value > Currency|Currency',
      company: 'Associated company|Associated company > Record|Company',
      companyId: 'Associated company > Record ID',
      people: 'Associated people|Associated people > Record',
      personId: 'Associated people > Record ID',
      addedOn: 'Created at',
      told: 'Close date|Expected close date|Next due task > Due date|"Deal stage" Changed At',
    },
  }),
  attio({
    kind: 'companies',
    required: ['Record ID', 'Domains|Employee range|Estimated ARR|Foundation date|Funding raised'],
    columns: { id: 'Record ID', company: 'Name|Record' },
  }),
  attio({
    kind: 'people',
    required: [
      'Record ID',
      'Record|Name|First name|Name > First name',
      'Connection strength|Email addresses|Last interaction > When|Last email interaction > When|Last calendar interaction > When|Phone numbers|Record',
    ],
    columns: {
      id: 'Record ID',
      fullName: 'Name|Name > Full name|Record',
      givenName: 'First name|Name > First name',
      familyName: 'Last name|Name > Last name',
      email: 'Email addresses',
      phone: 'Phone numbers|Phone numbers > Phone number',
      company: 'Company|Company > Record|Company > Name',
      companyId: 'Company > Record ID',
      role: 'Job title',
      headline: 'Headline',
      note: 'Description|Notes',
      locationPart:
        'Primary location > City|Primary location > Locality|Primary location > State|Primary location > Country|Primary location',
      facebook: 'Facebook',
      instagram: 'Instagram',
      lastEmailAt: 'Last email interaction > When|Last email interaction',
      lastMeetingAt: 'Last calendar interaction > When|Last calendar interaction',
      lastContactOn: 'Last interaction > When|Last interaction',
      group: 'Tags|Categories',
      ignore: 'Lists|List entries|Associated deals',
    },
  }),
];
