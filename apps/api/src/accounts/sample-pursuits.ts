import type { OpportunityAmount, OpportunityKind, OpportunityRole, Standing } from '#vocabulary';

/** An opportunity a visitor finds on the boards of an invented network. Days count from today; those gone by are below 0. */
export interface SamplePursuit {
  readonly kind: OpportunityKind;
  readonly title: string;
  readonly company: string;
  readonly source: string;
  readonly amount: OpportunityAmount | null;
  readonly startsInDays: number | null;
  readonly nextStep: { readonly says: string; readonly inDays: number } | null;
  readonly role: OpportunityRole | null;
  /** Where it began, and where it went. */
  readonly way: readonly [
    { readonly stage: string; readonly days: number },
    ...{ readonly to: Standing; readonly days: number }[],
  ];
}

const euro = (units: number) => ({ amountMinor: units * 100, currency: 'EUR' });
const open = (stage: string): Standing => ({ kind: 'open', stage });
const won: Standing = { kind: 'won' };
const lost = (reason: string): Standing => ({ kind: 'lost', reason });

/** Two boards in full swing: some signed, some in talks, a step overdue, some lost. */
export const SAMPLE_PURSUITS: readonly SamplePursuit[] = [
  {
    ...{
      kind: 'contract',
      title: 'Database migration',
      company: 'Saltmarsh Analytics',
      source: 'an old client',
      role: 'decisionMaker',
    },
    ...{ amount: { kind: 'dayRate', perDay: euro(920), days: 48, daysPerMonth: 8 }, startsInDays: -20, nextStep: null },
    way: [
      { stage: 'talking', days: -95 },
      { to: open('proposal'), days: -70 },
      { to: won, days: -30 },
    ],
  },
  {
    ...{
      kind: 'contract',
      title: 'On-call review',
      company: 'Brightharbour Health',
      source: 'a talk at a meetup',
      role: 'referrer',
    },
    ...{ amount: { kind: 'fixedPrice', total: euro(14_500), months: 2, days: 14 }, startsInDays: null },
    nextStep: { says: 'Send the revised offer', inDays: -3 },
    way: [
      { stage: 'lead', days: -40 },
      { to: open('talking'), days: -31 },
      { to: open('proposal'), days: -12 },
    ],
  },
  {
    ...{
      kind: 'contract',
      title: 'Platform advice',
      company: 'Halvorne Software',
      source: 'a former colleague',
      role: 'decisionMaker',
    },
    ...{ amount: { kind: 'retainer', perMonth: euro(3_600), months: 9, daysPerMonth: 4 }, startsInDays: 40 },
    nextStep: { says: 'Call about the notice period', inDays: 2 },
    way: [
      { stage: 'talking', days: -50 },
      { to: open('negotiating'), days: -9 },
    ],
  },
  {
    ...{ kind: 'contract', title: 'Kubernetes training', company: 'Wrenfield Analytics', source: 'LinkedIn', role: 'colleague' },
    ...{ amount: { kind: 'dayRate', perDay: euro(1_400), days: 6, daysPerMonth: 3 }, startsInDays: null },
    nextStep: { says: 'Ask for the dates', inDays: 9 },
    way: [
      { stage: 'lead', days: -15 },
      { to: open('talking'), days: -6 },
    ],
  },
  {
    ...{ kind: 'contract', title: 'Cost check of the cloud', company: 'Litware', source: 'a former colleague', role: 'referrer' },
    ...{ amount: null, startsInDays: null, nextStep: { says: 'Find out what they spend', inDays: 16 } },
    way: [{ stage: 'lead', days: -4 }],
  },
  {
    ...{ kind: 'contract', title: 'Interim team lead', company: 'Litware', source: 'a recruiter', role: null },
    ...{ amount: { kind: 'dayRate', perDay: euro(850), days: 80, daysPerMonth: 16 }, startsInDays: null, nextStep: null },
    way: [
      { stage: 'lead', days: -120 },
      { to: open('proposal'), days: -101 },
      { to: lost('They chose somebody else'), days: -64 },
    ],
  },
  {
    ...{
      kind: 'contract',
      title: 'Incident training',
      company: 'Saltmarsh Analytics',
      source: 'an old client',
      role: 'decisionMaker',
    },
    ...{ amount: { kind: 'fixedPrice', total: euro(8_400), months: 1, days: 8 }, startsInDays: -150, nextStep: null },
    way: [
      { stage: 'talking', days: -210 },
      { to: won, days: -170 },
    ],
  },
  {
    ...{
      kind: 'job',
      title: 'Head of Platform',
      company: 'Brightharbour Health',
      source: 'a former colleague',
      role: 'referrer',
    },
    ...{ amount: { kind: 'salary', perYear: euro(128_000) }, startsInDays: null },
    nextStep: { says: 'Prepare the case study', inDays: 4 },
    way: [
      { stage: 'applied', days: -34 },
      { to: open('screening'), days: -26 },
      { to: open('interviews'), days: -8 },
    ],
  },
  {
    ...{
      kind: 'job',
      title: 'Principal Engineer, Databases',
      company: 'Halvorne Software',
      source: 'their site',
      role: 'colleague',
    },
    ...{ amount: { kind: 'salary', perYear: euro(115_000) }, startsInDays: null, nextStep: { says: 'Thank them', inDays: -1 } },
    way: [
      { stage: 'applied', days: -21 },
      { to: open('screening'), days: -7 },
    ],
  },
];
