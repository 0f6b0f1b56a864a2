export interface ExportGuide {
  readonly platform: string;
  readonly kind: string;
  readonly brings: string;
  readonly steps: readonly [string, string, string, string];
}

/** How to get an export out of each platform that is read today, in four steps. */
export const EXPORT_GUIDES: readonly ExportGuide[] = [
  {
    platform: 'LinkedIn',
    kind: 'linkedin',
    brings: 'Connections, messages, invitations, endorsements, recommendations',
    steps: [
      'Open Settings & Privacy, then Data privacy, then Get a copy of your data.',
      'Choose the larger data archive: it holds messages as well as connections.',
      'LinkedIn writes to you when it is ready, within a day. The link works for three days.',
      'Download the ZIP and drop it here as it is. Ask for another whenever you like: only what changed is imported.',
    ],
  },
  {
    platform: 'Google Contacts',
    kind: 'email',
    brings: 'Names, addresses, phone numbers, birthdays, notes, labels',
    steps: [
      'Open contacts.google.com and choose Export on the left.',
      'Choose all contacts, or one label.',
      'Choose vCard; Google CSV is read as well.',
      'Drop contacts.vcf here.',
    ],
  },
  {
    platform: 'Apple Contacts',
    kind: 'phone',
    brings: 'Names, addresses, phone numbers, birthdays, notes',
    steps: [
      'Open Contacts on a Mac, or icloud.com/contacts in a browser.',
      'Select everybody with ⌘A.',
      'Choose File, Export, Export vCard.',
      'Drop the .vcf file here.',
    ],
  },
  {
    platform: 'Outlook',
    kind: 'email',
    brings: 'Names, addresses, phone numbers, companies, categories',
    steps: [
      'Open outlook.com, People, or Contacts in the desktop program.',
      'Choose Manage contacts, then Export contacts.',
      'Choose all contacts; a CSV file is downloaded.',
      'Drop contacts.csv here. Its columns are known in every language of Outlook we have seen.',
    ],
  },
  {
    platform: 'Any other list',
    kind: 'website',
    brings: 'Whatever its columns hold',
    steps: [
      'Save the list as CSV: one person a row, a header above.',
      'Drop it here.',
      'Say what each column means; Tieline has guessed already.',
      'Look at the preview and import. The same columns are known the next time.',
    ],
  },
];
