import { bornOn, type Described, type PossibleContact } from '#identity';
import { type ImportChunk, keyedId } from '#persistence';
import type {
  ContactId,
  InteractionRecord,
  NoteRecord,
  OpportunityRecord,
  OwnerRecord,
  PersonMention,
  PersonRecord,
  PostRecord,
} from '#vocabulary';
import { type KeyedRecord, keyOf } from './keyed-record.js';
import { assignContact, type Recognition } from './assign-contact.js';
import { emptyChunk, type GrowingChunk } from './growing-chunk.js';
import { planContact } from './plan-contact.js';
import type { Roster } from './roster.js';

export interface ChunkSettings {
  readonly batchId: string;
  readonly seenAt: Date;
  readonly addedAt: Date;
  readonly keepsMessageText: boolean;
}

/** A person of the run that is new or says something new, and whom they were taken for. */
export interface PlannedPerson {
  readonly keyed: KeyedRecord;
  readonly person: Described;
  readonly contactId: ContactId;
  readonly how: Recognition;
  readonly because: string | null;
  readonly unsure: readonly PossibleContact[];
  /** The record stood already and said something else. */
  readonly isChange: boolean;
}

export interface PlannedChunk {
  readonly chunk: ImportChunk;
  readonly people: readonly PlannedPerson[];
}

/**
 * Decides what one run of records writes. Pure but for the roster, which learns whom the run adds.
 *
 * @param records none under a key that this import has met before
 * @param standing what each known record says already, by key, as a content hash
 */
export function planChunk(
  position: { readonly number: number; readonly rowsRead: number },
  records: readonly KeyedRecord[],
  standing: ReadonlyMap<string, string>,
  roster: Roster,
  settings: ChunkSettings,
): PlannedChunk {
  const chunk = emptyChunk(settings, position);
  const people: PlannedPerson[] = [];
  for (const keyed of records) {
    const said = standing.get(keyed.key);
    if (said === keyed.contentHash) {
      chunk.seen.push(keyed.key);
      continue;
    }
    chunk.changesRecords ||= said !== undefined;
    const person = planRecord(keyed, chunk, roster, settings);
    if (person !== null) people.push({ ...person, isChange: said !== undefined });
  }
  return { chunk: { ...chunk, texts: [...chunk.texts.values()] }, people };
}

type PersonOfRun = Omit<PlannedPerson, 'isChange'>;

function planRecord(keyed: KeyedRecord, chunk: GrowingChunk, roster: Roster, settings: ChunkSettings): PersonOfRun | null {
  const { record } = keyed;
  chunk.records.push({
    key: keyed.key,
    kind: record.kind,
    contentHash: keyed.contentHash,
    fact: record.kind === 'interaction' || record.kind === 'post' ? null : JSON.stringify(record),
    file: keyed.provenance.file,
    line: keyed.provenance.line,
  });
  switch (record.kind) {
    case 'person':
      return planPerson(keyed, record, chunk, roster, settings);
    case 'interaction':
      planInteraction(keyed.key, record, chunk, roster, settings);
      return null;
    case 'note':
      planNote(keyed.key, record, chunk, roster, settings);
      return null;
    case 'opportunity':
      planOpportunity(keyed.key, record, chunk, roster, settings);
      return null;
    case 'owner':
      planStatement(keyed.key, record, chunk);
      return null;
    case 'contact':
      return { keyed, ...planContact(keyed.key, record, chunk, roster, settings) };
    case 'own':
      // Written from the record as it stands, once the contacts are there.
      return null;
    case 'post':
      planPost(keyed.key, record, chunk);
      return null;
  }
}

function planPerson(
  keyed: KeyedRecord,
  person: PersonRecord,
  chunk: GrowingChunk,
  roster: Roster,
  settings: ChunkSettings,
): PersonOfRun {
  const first = (field: string) => person.observations.find((observation) => observation.field === field)?.value ?? null;
  const described = {
    personas: person.personas,
    name: person.name?.full ?? null,
    company: first('company'),
    role: first('role'),
    location: first('location'),
    details: bornOn(first('birthday')),
  };
  const { personaId, contactId, how, because, unsure } = assignContact(described, chunk, roster, settings);
  const named = person.name === null ? [] : [{ field: 'name' as const, value: person.name.full }];
  for (const { field, value } of [...named, ...person.observations]) {
    // The batch is part of the id: a job left and taken up again is a new observation, not the old one.
    const id = keyedId('observation', personaId, field, value, keyed.key, settings.batchId);
    chunk.observations.push({ id, personaId, field, value, recordKey: keyed.key });
  }
  return { keyed, person: described, contactId, how, because, unsure };
}

function planInteraction(
  key: string,
  interaction: InteractionRecord,
  chunk: GrowingChunk,
  roster: Roster,
  settings: ChunkSettings,
): void {
  const personas = new Set(interaction.counterparts.map((mention) => personaOfMention(key, mention, chunk, roster, settings)));
  for (const personaId of personas) {
    chunk.interactions.push({
      id: keyedId('interaction', key, personaId),
      personaId,
      at: interaction.at,
      direction: interaction.direction,
      channel: interaction.channel,
      groupSize: interaction.groupSize ?? interaction.counterparts.length,
      eventKey: key,
      threadKey: interaction.threadKey === null ? null : keyOf('thread', interaction.threadKey),
    });
  }
  const hasText = interaction.text !== null || interaction.subject !== null;
  if (settings.keepsMessageText && hasText) {
    chunk.texts.set(key, { eventKey: key, subject: interaction.subject, body: interaction.text ?? '' });
  }
}

/** Someone seen only in passing becomes a contact too, with the name as their one observation. */
function personaOfMention(key: string, mention: PersonMention, chunk: GrowingChunk, roster: Roster, settings: ChunkSettings) {
  const name = mention.name?.full ?? null;
  const [best, ...more] = mention.personas;
  const traces = best === undefined ? [nameTrace(name, mention.company)] : [best, ...more];
  const described = { personas: traces, name, company: mention.company, role: null, location: null };
  const { personaId, isNew } = assignContact(described, chunk, roster, settings);
  if (isNew && name !== null) {
    const id = keyedId('observation', personaId, 'name', name, key, settings.batchId);
    chunk.observations.push({ id, personaId, field: 'name', value: name, recordKey: key });
  }
  return personaId;
}

/** A name is shorter than this, and so is a firm's; no index takes much more. */
const NAME_LENGTH_MAX = 200;

function nameTrace(name: string | null, company: string | null) {
  const [who, where] = [name, company].map((text) => (text ?? '').slice(0, NAME_LENGTH_MAX));
  return { kind: 'name' as const, value: `${who}|${where}` };
}

function planNote(key: string, note: NoteRecord, chunk: GrowingChunk, roster: Roster, settings: ChunkSettings): void {
  const name = note.about.name?.full ?? null;
  const personas = note.about.personas.length > 0 ? note.about.personas : [nameTrace(name, null)];
  const described = { personas, name, company: note.about.company, role: null, location: null };
  const { contactId } = assignContact(described, chunk, roster, settings);
  chunk.notes.push({ id: keyedId('note', key), contactId, text: note.text, at: note.at?.at ?? settings.seenAt });
}

function planOpportunity(
  key: string,
  opportunity: OpportunityRecord,
  chunk: GrowingChunk,
  roster: Roster,
  settings: ChunkSettings,
): void {
  chunk.opportunities.push({
    id: key,
    kind: opportunity.opportunity,
    stage: opportunity.stage,
    title: opportunity.title,
    company: opportunity.company,
    location: opportunity.location,
    url: opportunity.url,
    details: opportunity.details,
    at: opportunity.at,
    personaId: opportunity.contact === null ? null : personaOfMention(key, opportunity.contact, chunk, roster, settings),
  });
}

function planStatement(key: string, owner: OwnerRecord, chunk: GrowingChunk): void {
  chunk.statements.push({ id: key, about: owner.statement.about, statement: JSON.stringify(owner.statement) });
}

function planPost(key: string, { platform, at, url, text, inReplyTo }: PostRecord, chunk: GrowingChunk): void {
  chunk.posts.push({ id: key, platform, at, url, text, inReplyTo });
}
