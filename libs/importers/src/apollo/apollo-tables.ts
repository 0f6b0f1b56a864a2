import { trackerTable } from '../trackers/tracker-table.js';

/** Saved people and accounts of Apollo. */
export const APOLLO_TABLES = [
  trackerTable({
    platform: 'apollo',
    kind: 'people',
    required: [
      'First Name|Name',
      'Title',
      'Person Linkedin Url|Apollo Contact Id',
      '# Employees|Email Status|Apollo Contact Id|Company Linkedin Url|Seniority',
    ],
    columns: {
      id: 'Apollo Contact Id',
      company: 'Company|Company Name|Company Name for Emails',
      role: 'Title',
      email: 'Email|Secondary Email|Tertiary Email',
      phone: 'Mobile Phone|Work Direct Phone|Home Phone|Other Phone',
      linkedin: 'Person Linkedin Url',
      locationPart: 'City|State|Country',
      group: 'Lists|Labels',
      lastContactOn: 'Last Contacted',
      // The firm's own addresses and what the firm is about.
      ignore:
        'Corporate Phone|Company Phone|Website|Company Linkedin Url|Facebook Url|Twitter Url|Keywords|Technologies|Industry|Account Owner|Contact Owner|Stage|Departments|Short Description',
    },
  }),
  trackerTable({
    platform: 'apollo',
    kind: 'companies',
    required: ['Company|Company Name', 'Account Stage|Apollo Account Id', '# Employees|Industry|Website'],
    columns: { id: 'Apollo Account Id', company: 'Company|Company Name' },
  }),
];
