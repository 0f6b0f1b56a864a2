import type { ExportGuide } from './export-guide';

/** The same for job trackers and contact programs. */
export const TRACKER_GUIDES: readonly ExportGuide[] = [
  {
    platform: 'Teal',
    kind: 'teal',
    brings: 'Jobs you saved and applied for, with stage, pay and dates',
    steps: [
      'Open Teal in a browser and go to your account settings.',
      'Choose Download Data.',
      'Download the CSV file.',
      'Drop it here. Jobs come as candidates; you say which become yours.',
    ],
  },
  {
    platform: 'Huntr',
    kind: 'huntr',
    brings: 'Jobs with their list, description and what happened to them',
    steps: [
      'Open Settings, then Account.',
      'Ask for a full download of your data.',
      'Huntr writes to you with a ZIP file of tables.',
      'Drop the ZIP here as it is: the lists in it give the jobs their stage.',
    ],
  },
  {
    platform: 'HubSpot',
    kind: 'hubspot',
    brings: 'Contacts, deals, calls, meetings, notes and tasks',
    steps: [
      'Open Contacts and choose Export; do the same in Companies and Deals.',
      'Choose CSV, all properties, and all associated records.',
      'HubSpot writes to you with a link to each file.',
      'Drop the files here together: deals find their contacts by number.',
    ],
  },
  {
    platform: 'Pipedrive',
    kind: 'pipedrive',
    brings: 'People, deals, activities and notes',
    steps: [
      'Open Tools and apps, then Export data.',
      'Choose People, Organizations, Deals, Activities and Notes, as CSV.',
      'Download each file from Generated exports.',
      'Drop the files here together.',
    ],
  },
  {
    platform: 'Attio',
    kind: 'attio',
    brings: 'People, deals, when you last wrote and met',
    steps: [
      'Open People and a view with all of them.',
      'Choose Import / Export, then Export view as CSV; do the same in Companies and Deals.',
      'Attio writes to you when the file is ready.',
      'Drop the files here together.',
    ],
  },
  {
    platform: 'Apollo',
    kind: 'apollo',
    brings: 'Saved people with addresses, numbers and lists',
    steps: [
      'Open People and choose those you saved.',
      'Select the rows and choose Export to CSV.',
      'Download the file when it is ready.',
      'Drop it here. Numbers and addresses of the firm are left out.',
    ],
  },
  {
    platform: 'Monica',
    kind: 'monica',
    brings: 'Contacts, notes, calls, conversations, activities, tasks',
    steps: [
      'Open Settings, then Export data.',
      'In Monica 4, choose JSON. In Monica 5, export your contacts as vCard.',
      'Wait for the file and download it.',
      'Drop it here. Gifts, debts and pictures are left out.',
    ],
  },
  {
    platform: 'Twenty',
    kind: 'twenty',
    brings: 'People and opportunities',
    steps: [
      'Open People and the view with all of them.',
      'Open the options of the view and choose Export; do the same in Companies and Opportunities.',
      'A CSV file is downloaded each time.',
      'Drop the files here together: people find their company by number.',
    ],
  },
  {
    platform: 'Dex',
    kind: 'dex',
    brings: 'Contacts, notes, groups, when you last were in touch',
    steps: [
      'Open Dex in a browser and go to Settings.',
      'Choose Export contacts.',
      'Download the CSV file.',
      'Drop it here. If its columns are new to Tieline, say what each means.',
    ],
  },
  {
    platform: 'Clay (Mesh)',
    kind: 'clay',
    brings: 'Contacts, notes and groups',
    steps: [
      'Open Settings, then Data.',
      'Choose Export contacts.',
      'Download the CSV file.',
      'Drop it here and say what each column means; Tieline has guessed already.',
    ],
  },
  {
    platform: 'folk',
    kind: 'folk',
    brings: 'People, companies they work for, groups, last interaction',
    steps: [
      'Open a group and the view with all people.',
      'Open the menu of the view and choose Export as CSV.',
      'Repeat it for each group you want.',
      'Drop the files here, together or one after the other.',
    ],
  },
  {
    platform: 'Atomic CRM',
    kind: 'atomic-crm',
    brings: 'Contacts, notes, tasks',
    steps: [
      'Open Contacts.',
      'Choose Export above the list.',
      'A CSV file is downloaded; a JSON file with everything is read as well.',
      'Drop it here.',
    ],
  },
];
