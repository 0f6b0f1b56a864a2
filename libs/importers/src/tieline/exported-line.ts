import { z } from 'zod';
import {
  CHANNELS,
  CLOSENESS,
  DIRECTIONS,
  MATCH_STATES,
  OBSERVED_FIELDS,
  OPPORTUNITY_KINDS,
  OPPORTUNITY_STAGES,
  OPPORTUNITY_STATES,
  parseCalendarDate,
  PERSONA_KINDS,
  type PersonaKind,
  POST_PLATFORMS,
  PRECISIONS,
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
    ...{ id, persona: persona.nullable(), kind: z.enum(OPPORTUNITY_KINDS), stage: z.enum(OPPORTUNITY_STAGES) },
    ...{ state: z.enum(OPPORTUNITY_STATES), title: text, company: text, location: text, url: text, details: text },
    ...{ at: moment.nullable(), precision: z.enum(PRECISIONS).nullable(), zone: z.enum(ZONE_KNOWLEDGE).nullable() },
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
