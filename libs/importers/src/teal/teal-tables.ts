import { trackerTable } from '../trackers/tracker-table.js';

/** The jobs of Teal's "Download Data". */
export const TEAL_TABLES = [
  trackerTable({
    platform: 'teal',
    kind: 'opportunities',
    required: ['company_name', 'role', 'status|statusName', 'added_at|applied_at'],
    columns: {
      id: 'id',
      company: 'company_name',
      opportunityTitle: 'role',
      opportunityStage: 'statusName|status',
      opportunityUrl: 'url',
      opportunityDetails: 'description|notes',
      location: 'location',
      appliedOn: 'applied_at',
      addedOn: 'added_at',
      told: 'min_salary|max_salary|salary_currency|salary_pay_period|excitement|source|follow_up_at|archived_at',
    },
  }),
];
