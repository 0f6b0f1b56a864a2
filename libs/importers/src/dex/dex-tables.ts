import { trackerTable } from '../trackers/tracker-table.js';

/** The contacts of Dex under the names its interface gives their fields. */
export const DEX_TABLES = [
  trackerTable({
    platform: 'dex',
    kind: 'people',
    required: ['first_name', 'last_name', 'last_seen_at|next_reminder_at|birthday_year'],
    columns: {
      id: 'id|contact_id',
      headline: 'headline',
      role: 'job_title',
      email: 'emails|email|primary_email',
      phone: 'phones|phone|phone_numbers|phone_number',
      linkedin: 'linkedin|linkedin_url',
      x: 'twitter|twitter_url',
      facebook: 'facebook|facebook_url',
      instagram: 'instagram|instagram_url',
      telegram: 'telegram|telegram_url',
      note: 'description|notes|note',
      group: 'groups|tags',
      birthday: 'birthday',
      lastContactOn: 'last_seen_at',
      ignore: 'education|image_url|birthday_year|next_reminder_at',
    },
  }),
];
