import { trackerTable } from '../trackers/tracker-table.js';

/** The contacts of Atomic CRM: its export, with the columns that programs built on it add. */
export const ATOMIC_CRM_TABLES = [
  trackerTable({
    platform: 'atomic-crm',
    kind: 'people',
    required: ['first_name', 'last_name', 'background|first_seen', 'has_newsletter|last_seen|email_work|email_jsonb'],
    columns: {
      id: 'id',
      company: 'company_name|company',
      role: 'title',
      email: 'email_work|email_home|email_other|email_jsonb|email',
      phone: 'phone_work|phone_home|phone_other|phone_jsonb|phone_number1|phone_number2',
      linkedin: 'linkedin_url',
      note: 'background',
      group: 'tags',
      lastContactOn: 'last_seen',
      ignore: 'sales|status|gender|avatar|acquisition',
    },
  }),
];
