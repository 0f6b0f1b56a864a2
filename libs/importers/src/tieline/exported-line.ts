import { z } from 'zod';
import {
  AMOUNT_KINDS,
  CHANNELS,
  CLOSENESS,
  DIRECTIONS,
  MATCH_STATES,
  OBSERVED_FIELDS,
  OPPORTUNITY_KINDS,
  OPPORTUNITY_ROLES,
  OPPORTUNITY_STATES,
  parseCalendarDate,
  PERSONA_KINDS,
  type PersonaKind,
  POST_PLATFORMS,
  PRECISIONS,
  STANDINGS,
  SUGGESTION_STATES,
  ZONE_KNOWLEDGE,
} from '#vocabulary';

/** Ids are UUIDs, made by time or by hashing; the version in them says nothing. */
const id = z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'is no id');
const text = z.string().nullable();
const moment = z
  .string()
  .refine((value) => !Number.isNaN(Date.parse(value)), 'is no moment')
  .transform((value) => new Date(value));
const day = z.string().transform((value, context) => {
  const date = parseCalendarDate(value);
  if (date === null) context.addIssue({ code: 'custom', message: 'is no day' });
  return date ?? z.NEVER;
});
const persona = z.object({
  kind: z.enum(Object.keys(PERSONA_KINDS) as [PersonaKind, ...PersonaKind[]]),
  value: z.string().min(1),
});
const count = z.number().int().min(1).max(1_000_000);

const share = z.number().min(0).max(1);
const stageKey = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'is no key of a stage');
const times = { days: z.number().min(0).max(2_600).nullable(), daysPerMonth: z.number().min(0).max(31).nullable() };
const amount = z.object({
  ...{ kind: z.enum(AMOUNT_KINDS), amountMinor: z.number().int().min(0), currency: z.string().regex(/^[A-Z]{3}$/) },
  ...{ ...times, months: z.number().int().min(1).max(120).nullable() },
});

/** What a line of each file of an export has to be. What it has more is of a later version and left alone. */
export const EXPORTED_LINES = {
  contacts: z.object({
    id,
    createdAt: moment,
    own: z.object({
      ...{ name: text, company: text, role: text, location: text },
      closeness: z.enum(CLOSENESS).nullable(),
      cadenceDays: z.number().int().min(1).max(3_650).nullable(),
      isNever: z.boolean(),
      snoozedUntil: day.nullable(),
    }),
    tags: z.array(z.string().min(1)),
    personas: z.array(persona),
    observations: z.array(z.object({ id, persona, field: z.enum(OBSERVED_FIELDS), value: z.string(), seenAt: moment })),
  }),
  interactions: z.object({
    ...{ id, at: moment, precision: z.enum(PRECISIONS), zone: z.enum(ZONE_KNOWLEDGE) },
    ...{ direction: z.enum(DIRECTIONS), channel: z.enum(CHANNELS), groupSize: count, threadKey: id.nullable() },
    ...{ subject: text, text, isLogged: z.boolean() },
    people: z.array(z.object({ persona })).min(1),
  }),
  notes: z.object({ id, contactId: id, text: z.string(), writtenAt: moment, changedAt: moment }),
  promises: z.object({
    ...{ id, contactId: id, text: z.string(), dueOn: day.nullable(), madeAt: moment, keptAt: moment.nullable() },
  }),
  opportunities: z.object({
    ...{ id, persona: persona.nullable(), kind: z.enum(OPPORTUNITY_KINDS), stage: stageKey },
    ...{ state: z.enum(OPPORTUNITY_STATES), title: text, company: text, location: text, url: text, details: text },
    ...{ at: moment.nullable(), precision: z.enum(PRECISIONS).nullable(), zone: z.enum(ZONE_KNOWLEDGE).nullable() },
    // Exports from before there was a board say nothing of what follows.
    ...{
      standing: z.enum(STANDINGS).default('open'),
      lostReason: text.default(null),
      enteredAt: moment.nullable().default(null),
    },
    ...{ source: text.default(null), nextStep: text.default(null), nextStepOn: day.nullable().default(null) },
    ...{ notes: text.default(null), amount: amount.nullable().default(null), startsOn: day.nullable().default(null) },
    ...{ ownChance: share.nullable().default(null), changedAt: moment.nullable().default(null) },
    people: z.array(z.object({ contactId: id, role: z.enum(OPPORTUNITY_ROLES) })).default([]),
    history: z
      .array(
        z.object({ at: moment, standing: z.enum(STANDINGS), stage: stageKey.nullable(), reason: text, chance: share.nullable() }),
      )
      .default([]),
  }),
  boards: z.object({
    ...{ id, kind: z.enum(OPPORTUNITY_KINDS) },
    stages: z
      .array(
        z.object({
          ...{ key: stageKey, name: z.string().min(1).max(40) },
          prior: z.object({ won: z.number().positive(), lost: z.number().positive(), typicalDays: z.number().positive() }),
        }),
      )
      .min(1)
      .max(12),
  }),
  posts: z.object({
    ...{ id, platform: z.enum(POST_PLATFORMS), at: moment, precision: z.enum(PRECISIONS), zone: z.enum(ZONE_KNOWLEDGE) },
    ...{ url: text, text: z.string(), inReplyTo: persona.nullable() },
  }),
  'about-me': z.object({ id, about: z.string(), statement: z.looseObject({ about: z.string() }) }),
  'saved-views': z.object({ id, name: z.string(), filter: z.string(), createdAt: moment }),
  'possible-matches': z.object({
    ...{ id, leftContactId: id, rightContactId: id, probability: z.number().min(0).max(1), evidence: z.string() },
    ...{ state: z.enum(MATCH_STATES), decidedAt: moment.nullable() },
  }),
  slates: z.object({
    ...{ id, week: day, madeAt: moment, isCatchUp: z.boolean() },
    suggestions: z.array(
      z.object({
        ...{ contactId: id, position: z.number().int(), reasons: z.string(), openingLine: z.string() },
        ...{ state: z.enum(SUGGESTION_STATES), decidedAt: moment.nullable(), snoozedUntil: day.nullable() },
      }),
    ),
  }),
} as const;

/** Files of an export by the name of their kind, in the order they are read: people before all that is about them. */
export type ExportedFileKind = keyof typeof EXPORTED_LINES;
export type ExportedLine<Kind extends ExportedFileKind> = z.infer<(typeof EXPORTED_LINES)[Kind]>;
