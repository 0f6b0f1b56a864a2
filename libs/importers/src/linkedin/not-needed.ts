import { linkedInFile, setAside, type LinkedInFile } from './linkedin-file.js';

/** Files we know and do not need, with the reason the owner is told. Their rows are counted and set aside. */
const REASONS: readonly (readonly [reason: string, names: string])[] = [
  [
    'LinkedIn does not say whose post this was about, so it tells of no person.',
    'reactions|likes|shares|votes|saveditems|savedarticles|instantreposts|richmedia|articles',
  ],
  ['Companies and hashtags are no people.', 'companyfollows|hashtagfollows'],
  ['The file names no person.', 'events|calendar|languages|courses|honors|organizations|groups|learning|causesyoucareabout'],
  [
    'What the owner made or passed is not kept.',
    'projects|publications|patents|certifications|testscores|volunteering|profilesummary|profilesummaries|verifications',
  ],
  [
    'How the owner looks for work is settled in Tieline itself.',
    'savedjobalerts|jobseekerpreferences|onlinejobpostings|jobapplicantsavedanswers|jobapplicantsavedscreeningquestionresponses|screeningquestionresponses|jobapplicantsavedscreeningquestionresponse|jobapplicantsavedanswer|providers|servicesmarketplaceproviders',
  ],
  [
    'The conversation was with a program, not with a person.',
    'guidemessages|coachmessages|learningcoachmessages|learningcoachaimessages|learningroleplaymessages',
  ],
  [
    'Account and advertising data tell of no person.',
    'adtargeting|adsclicked|lanadsengagement|registration|receipts|receiptsv|receiptsv2|logins|loginattempts|securitychallenges|securitychallenge|searchqueries|accountstatushistory|inferencesaboutyou|privateidentityasset|trustedgraph|mobileapplications|premiumfeatures|devices|connectionsync|contactsettings|easyapplyblocks|advertiser|memberfeedback',
  ],
];

const REASON_OF_NAME = new Map(REASONS.flatMap(([reason, names]) => names.split('|').map((name) => [name, reason] as const)));

/** Why a file of the export is not needed; null for one we do not know. */
export function reasonNotNeeded(foldedName: string): string | null {
  return REASON_OF_NAME.get(foldedName) ?? null;
}

/** A table whose rows are all set aside for one reason. Its first record is taken for the header. */
export function setAsideFile(code: string, reason: string): LinkedInFile {
  return linkedInFile({
    names: [],
    columns: { any: '' },
    required: [],
    isTold: 'by name',
    read: () => setAside(code, reason),
  });
}

/**
 * What the owner commented. LinkedIn writes a comment of several lines without quotes unless it holds a comma, so that its
 * later lines look like records of one cell.
 */
export const comments = linkedInFile({
  names: ['comments'],
  columns: { date: 'date', link: 'link', message: 'message' },
  required: ['date', 'link', 'message'],
  isTold: 'by name',
  isTail: (cells) => cells.length === 1 && !/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/.test(cells[0] ?? ''),
  read: () => setAside('FILE_NOT_NEEDED', 'LinkedIn does not say whose post this was about, so it tells of no person.'),
});
