import { trackerTable } from '../trackers/tracker-table.js';

/** The people of a folk group; custom fields have names of their owner's and are left out. */
export const FOLK_TABLES = [
  trackerTable({
    platform: 'folk',
    kind: 'people',
    required: ['First name', 'Last name', 'Emails', 'Phones|Companies', 'Urls|Addresses|Groups'],
    columns: {
      fullName: 'Full name|Name',
      email: 'Emails',
      phone: 'Phones',
      website: 'Urls',
      company: 'Companies|Company',
      role: 'Job title',
      address: 'Addresses',
      group: 'Groups',
      note: 'Description|Notes',
      lastContactOn: 'Last interaction|Last interaction date|Last interacted at',
    },
  }),
];
