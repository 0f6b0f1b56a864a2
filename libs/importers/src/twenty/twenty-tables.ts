import { type TableDescription, trackerTable } from '../trackers/tracker-table.js';

const twenty = (description: Omit<TableDescription, 'platform'>) => trackerTable({ platform: 'twenty', ...description });

/** Views of Twenty: parts of a value stand behind ` / `, further values in one cell as JSON. */
export const TWENTY_TABLES = [
  twenty({
    kind: 'people',
    required: ['Name / First Name', 'Name / Last Name|Emails / Primary Email|Id'],
    columns: {
      id: 'Id',
      givenName: 'Name / First Name',
      familyName: 'Name / Last Name',
      email: 'Emails / Primary Email|Emails / Additional Emails|Email',
      phone:
        'Phones / Primary Phone Number|Phones / Primary Phone|Phones / Additional Phones|Mobile / Primary Phone Number|Whatsapp / Primary Phone Number',
      callingCode: 'Phones / Primary Phone Calling Code',
      linkedin: 'Linkedin / Link URL|Linkedin / Primary Link URL|Linkedin / Secondary Links',
      x: 'X / Link URL|X / Primary Link URL',
      role: 'Job Title',
      location: 'City',
      company: 'Company / Name|Company',
      companyId: 'Company Id|Company / Id',
      note: 'Intro|Notes',
      ignore: 'Created by|Created by / Name|Avatar|Position|Point of contact for opportunities',
    },
  }),
  twenty({
    kind: 'opportunities',
    required: ['Name', 'Stage', 'Amount / Amount|Point of Contact Id|Point of Contact / Id|Amount / Currency'],
    columns: {
      id: 'Id',
      opportunityTitle: 'Name',
      opportunityStage: 'Stage',
      opportunityAmount: 'Amount / Amount',
      currency: 'Amount / Currency|Amount / Currency Code',
      company: 'Company / Name|Company',
      companyId: 'Company Id|Company / Id',
      people: 'Point of Contact|Point of Contact / Name',
      personId: 'Point of Contact Id|Point of Contact / Id',
      addedOn: 'Creation date|Created at',
      told: 'Close date',
    },
  }),
  twenty({
    kind: 'companies',
    required: [
      'Name',
      'Domain Name / Link URL|Domain Name / Primary Link URL|Domain / Domain URL|Annual Recurring Revenue / Amount|ARR / Amount|Ideal Customer Profile|ICP',
    ],
    columns: { id: 'Id', company: 'Name' },
  }),
];
