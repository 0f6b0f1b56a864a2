import type { ExportGuide } from './export-guide';
import { TRACKER_GUIDES } from './tracker-guides';

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
    platform: 'X',
    kind: 'x',
    brings: 'Whom you follow and who follows you, messages, replies, mentions, your posts',
    steps: [
      'Open Settings, then Your account, then Download an archive of your data.',
      'Confirm who you are and request the archive.',
      'X tells you when it is ready, within a day or two.',
      'Download the ZIP and drop it here as it is. Messages that X has sealed come with their dates and without their words.',
    ],
  },
  {
    platform: 'Mastodon',
    kind: 'mastodon',
    brings: 'Whom you follow, your lists, replies, mentions, direct messages you sent, your posts',
    steps: [
      'Open Preferences, then Import and export, then Data export.',
      'Download the tables you follow and your lists as CSV.',
      'Request your archive further down the page; it is ready within minutes to hours.',
      'Drop the tables and the archive here, together or one after the other.',
    ],
  },
  {
    platform: 'Bluesky',
    kind: 'bluesky',
    brings: 'Whom you follow, replies, mentions, likes, your posts',
    steps: [
      'Open Settings, then Account.',
      'Choose Export my data.',
      'Download the CAR file.',
      'Drop it here. It names people by their permanent id; their handles are not in it.',
    ],
  },
  {
    platform: 'GitHub',
    kind: 'github',
    brings: 'People you worked with, issues, pull requests, reviews and comments between you',
    steps: [
      'Open Settings, then Account, then Export account data.',
      'Start the export; GitHub writes to you when it is ready.',
      'Download the archive within seven days.',
      'Drop it here. Lists from GitHub’s API, such as followers.json, are read as well.',
    ],
  },
  {
    platform: 'Facebook and Instagram',
    kind: 'facebook',
    brings: 'Friends, followers, requests, messages',
    steps: [
      'Open Accounts Centre, then Your information and permissions, then Export your information.',
      'Choose the profile, export to device, and all time.',
      'Choose JSON as the format. Pages for people (HTML) cannot be read.',
      'Download the ZIP when it is ready and drop it here as it is.',
    ],
  },
  {
    platform: 'WhatsApp',
    kind: 'whatsapp',
    brings: 'Messages and calls of each chat you export',
    steps: [
      'Open a chat and choose More, then Export chat; on an iPhone the contact’s or group’s name, then Export chat.',
      'Choose without media: pictures are not needed.',
      'Send the file to yourself. Do the same with every chat that matters.',
      'Drop the files here, all at once if you like. Tieline asks where a chat does not say which of the people you are.',
    ],
  },
  {
    platform: 'Telegram',
    kind: 'telegram',
    brings: 'Messages, calls and reactions, your address book there',
    steps: [
      'Open Telegram Desktop, then Settings, Advanced, Export Telegram data.',
      'Choose contacts, personal chats and groups; pictures are not needed.',
      'Choose machine-readable JSON as the format. Pages for people (HTML) cannot be read.',
      'Drop result.json here. An export of one chat, from the chat’s own menu, is read as well.',
    ],
  },
  {
    platform: 'Slack',
    kind: 'slack',
    brings: 'Members with title and address, messages to you and from you, answers, mentions',
    steps: [
      'Ask an owner of the workspace: only they can export.',
      'They open Workspace settings, then Import and export data, then Export, and choose the dates.',
      'Free plans export public channels; others, on request, conversations as well.',
      'Drop the ZIP here as it is. Tieline asks who of the members you are if it cannot tell.',
    ],
  },
  {
    platform: 'Discord',
    kind: 'discord',
    brings: 'Friends, messages you wrote; from exported channels also those you were sent',
    steps: [
      'Open User settings, then Data & privacy, then Request all of my data.',
      'Choose account and messages.',
      'Discord writes to you when the package is ready, within 30 days.',
      'Drop the ZIP here as it is. JSON files of DiscordChatExporter are read as well and hold the others’ messages, too.',
    ],
  },
  {
    platform: 'Signal',
    kind: 'signal',
    brings: 'People, messages, calls and reactions',
    steps: [
      'Bring Signal Desktop up to date: only versions since 2026 can export.',
      'Open its settings and choose to export your chats.',
      'Choose a folder; pictures are not needed.',
      'Drop main.jsonl here. Chats that signal-export wrote out (chat.md, data.json) are read as well.',
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
  ...TRACKER_GUIDES,
  {
    platform: 'Luma, Eventbrite and Meetup',
    kind: 'email',
    brings: 'Who came to your events, and the event as a meeting where its day is known',
    steps: [
      'Open your event. On Luma choose Guests, on Eventbrite Reports, on Meetup Attendees.',
      'Choose Download as CSV, or Download as Excel on Meetup.',
      'On Eventbrite choose the attendee report; Attendee Status and Date Attending are worth a column.',
      'Drop the file here as it is. Who cancelled or was not let in is left out.',
    ],
  },
  {
    platform: 'Feed readers',
    kind: 'website',
    brings: 'People whose blogs and newsletters you read',
    steps: [
      'Open the settings of your reader: Feedly, NetNewsWire, Inoreader, FreshRSS, Thunderbird or another.',
      'Choose Export OPML.',
      'A podcast app has the same under Export subscriptions.',
      'Drop the .opml file here. Publications that nobody signs by name are left out.',
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
