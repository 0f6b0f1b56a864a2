import {
  type Dated,
  type OpportunityAmount,
  type OwnerStatement,
  type PersonaKey,
  type Precision,
  type RecordedWord,
  type Refusal,
  refused,
  type SourceRecord,
  standingOf,
  type ZoneKnowledge,
} from '#vocabulary';
import type { ExportedFileKind, ExportedLine } from './exported-line.js';

/** One trace of each contact read so far, by the id it had where it was exported. */
export type TraceOfContact = Map<string, PersonaKey>;

type LineRefusal = Refusal<'CONTACT_UNKNOWN'>;

/** What the lines of each file become. A contact is remembered by its best trace, for all that speaks of it later. */
export const RECORD_OF_LINE: {
  readonly [Kind in ExportedFileKind]: (line: ExportedLine<Kind>, traces: TraceOfContact) => SourceRecord | LineRefusal;
} = {
  contacts({ id, createdAt, own, tags, personas, observations }, traces) {
    // A contact that nothing speaks of any more still has the owner's words.
    const [best, ...others] = personas;
    const first = best ?? { kind: 'own' as const, value: id };
    traces.set(id, first);
    const { isNever, ...words } = own;
    return {
      kind: 'contact',
      sourceKey: keyOf(id),
      personas: [first, ...others],
      observations,
      own: { ...words, never: isNever },
      tags,
      createdAt,
    };
  },

  interactions({ id, at, precision, zone, direction, channel, groupSize, threadKey, subject, text, isLogged, people }) {
    const [first, ...others] = people.map(({ persona }) => ({ personas: [persona], name: null, company: null }));
    const dated = { at, precision, zone };
    const [only] = people;
    if (first === undefined || only === undefined) return unknownContact('nobody');
    if (isLogged) return own(id, { about: 'exchange', contact: only.persona, at: dated, channel, direction, text });
    return {
      ...{ kind: 'interaction', sourceKey: keyOf(id), at: dated, channel, direction },
      ...{ counterparts: [first, ...others], groupSize, threadKey: threadKey === null ? null : keyOf(threadKey), subject, text },
    };
  },

  notes({ id, contactId, text, writtenAt, changedAt }, traces) {
    return aboutContact(id, contactId, traces, (contact) => ({ about: 'note', contact, text, writtenAt, changedAt }));
  },

  promises({ id, contactId, text, dueOn, madeAt, keptAt }, traces) {
    return aboutContact(id, contactId, traces, (contact) => ({ about: 'promise', contact, text, dueOn, madeAt, keptAt }));
  },

  opportunities({ id, persona, kind, at, precision, zone, amount, people, history, ...said }, traces) {
    return own(id, {
      ...said,
      ...{ about: 'opportunity', contact: persona, opportunity: kind, at: dated(at, precision, zone) },
      amount: amount === null ? null : amountOf(amount),
      people: people.flatMap(({ contactId, role }) => {
        const contact = traces.get(contactId);
        return contact === undefined ? [] : [{ contact, role }];
      }),
      history: history.map(({ at, chance, ...stood }) => ({ at, to: standingOf(stood), chance })),
    });
  },

  boards({ id, kind, stages }) {
    return own(id, { about: 'board', opportunity: kind, stages });
  },

  goals({ id, title, kind, by, amountMinor, currency, targets, madeAt, changedAt }) {
    const amount = amountMinor === null || currency === null ? null : { amountMinor, currency };
    return own(id, { about: 'goal', title, kind, by, amount, targets, madeAt, changedAt });
  },

  posts({ id, platform, at, precision, zone, url, text, inReplyTo }) {
    return { kind: 'post', sourceKey: keyOf(id), platform, at: { at, precision, zone }, text, url, inReplyTo };
  },

  'about-me'({ id, statement }) {
    // What an import said about the owner, word by word; it was checked when it was written.
    return { kind: 'owner', sourceKey: keyOf(id), statement: statement as unknown as OwnerStatement };
  },

  'saved-views'({ id, name, filter, createdAt }) {
    return own(id, { about: 'view', name, filter, createdAt });
  },

  'possible-matches'({ id, leftContactId, rightContactId, probability, evidence, state, decidedAt }, traces) {
    return aboutContact(id, leftContactId, traces, (left) => {
      const right = traces.get(rightContactId);
      return right === undefined ? null : { about: 'match', left, right, probability, evidence, state, decidedAt };
    });
  },

  slates({ id, week, madeAt, isCatchUp, suggestions }, traces) {
    const known = suggestions.flatMap(({ contactId, ...suggestion }) => {
      const contact = traces.get(contactId);
      return contact === undefined ? [] : [{ contact, ...suggestion }];
    });
    return own(id, { about: 'slate', week, madeAt, isCatchUp, suggestions: known });
  },
};

function amountOf({ kind, amountMinor, currency, days, daysPerMonth, months }: ExportedAmount): OpportunityAmount {
  const money = { amountMinor, currency };
  switch (kind) {
    case 'salary':
      return { kind, perYear: money };
    case 'dayRate':
      return { kind, perDay: money, days: days ?? 0, daysPerMonth: daysPerMonth ?? 0 };
    case 'retainer':
      return { kind, perMonth: money, months: months ?? 1, daysPerMonth: daysPerMonth ?? 0 };
    case 'fixedPrice':
      return { kind, total: money, months: months ?? 1, days: days ?? 0 };
  }
}

type ExportedAmount = NonNullable<ExportedLine<'opportunities'>['amount']>;

/** The export carries the keys themselves, so that an archive read here and there is known again. */
function keyOf(id: string): string {
  return `tieline:${id}`;
}

function own(id: string, word: RecordedWord): SourceRecord {
  return { kind: 'own', sourceKey: keyOf(id), word };
}

function aboutContact(
  id: string,
  contactId: string,
  traces: TraceOfContact,
  word: (contact: PersonaKey) => RecordedWord | null,
): SourceRecord | LineRefusal {
  const contact = traces.get(contactId);
  const said = contact === undefined ? null : word(contact);
  return said === null ? unknownContact(contactId) : own(id, said);
}

function unknownContact(id: string): LineRefusal {
  return refused('CONTACT_UNKNOWN', `The line speaks of a contact that is not in contacts.jsonl (${id}).`);
}

function dated(at: Date | null, precision: Precision | null, zone: ZoneKnowledge | null): Dated | null {
  return at === null ? null : { at, precision: precision ?? 'second', zone: zone ?? 'unknown' };
}
