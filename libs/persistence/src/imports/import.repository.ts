import type { ContactId, ImportBatchId, OwnerId, PersonaId, PersonaKey, UndoReport } from '#vocabulary';
import type { Database } from '../database.js';
import { isTaken } from '../is-taken.js';
import { applyChunk, type Meets } from './apply-chunk.js';
import type { ImportChunk } from './import-chunk.js';
import { undoImport } from './undo-import.js';

/** Writes of the one worker that holds an owner's imports; each is a transaction on the connection that holds them. */
export interface ImportWriting {
  /** @returns false when the chunk was applied before. */
  apply(batch: ImportBatchId, chunk: ImportChunk): Promise<boolean>;
  /** Takes a batch back that is `undoing`, and moves it to `undone`. */
  undo(batch: ImportBatchId, now: Date): Promise<UndoReport>;
}

/** What a record said before it changed. */
export interface StandingFact {
  readonly fact: string | null;
  /** When its source was made. */
  readonly seenAt: Date;
}

/** A contact the owner knew before an import, with its traces and what its card says. */
export interface KnownContact {
  readonly contactId: ContactId;
  readonly personaIds: readonly PersonaId[];
  readonly personas: readonly PersonaKey[];
  readonly name: string | null;
  readonly company: string | null;
  readonly role: string | null;
  readonly location: string | null;
  /** `YYYY-MM-DD` or `--MM-DD`. */
  readonly birthday: string | null;
}

const UUID_LENGTH = 36;

/** Evidence: what imports write, and what they must know to decide it. */
export class ImportRepository {
  constructor(private readonly database: Database) {}

  /**
   * Holds the owner's imports while `work` runs. The hold is the connection's, so it ends with the process, however that ends.
   *
   * @returns null, having done nothing, when another process holds them.
   */
  async alone<Result>(owner: OwnerId, work: (writing: ImportWriting) => Promise<Result>): Promise<Result | null> {
    return this.database.exclusively(owner, 'imports', (transaction) =>
      work({
        apply: (batch, chunk) =>
          meetingNothing(chunk, (meets) => transaction((sql) => applyChunk(sql, owner, batch, chunk, meets))),
        undo: (batch, now) => transaction((sql) => undoImport(sql, owner, batch, now)),
      }),
    );
  }

  /** Addresses of the owner: the one they sign in with, and those that imports before this one found to be theirs. */
  async emailsOfOwner(owner: OwnerId, batch: ImportBatchId): Promise<string[]> {
    const rows = await this.database.asOwner(owner, (sql) =>
      sql.rows<{ email: string }>(
        `select email from account where id = $1
         union
         select s.statement::json -> 'persona' ->> 'value' from owner_statement s
         where s.owner_id = $1 and s.batch_id <> $2 and s.about = 'persona' and s.statement::json -> 'persona' ->> 'kind' = 'email'
         limit 100`,
        [owner, batch],
      ),
    );
    return rows.map(({ email }) => email);
  }

  /** What the owner is called, and the traces that imports before this one found to be theirs. */
  async identityOfOwner(owner: OwnerId, batch: ImportBatchId): Promise<{ names: string[]; traces: PersonaKey[] }> {
    const rows = await this.database.asOwner(owner, (sql) =>
      sql.rows<{ name: string | null; trace: PersonaKey | null }>(
        `select name, null::json trace from account where id = $1
         union all
         (select s.statement::json -> 'name' ->> 'full', s.statement::json -> 'persona' from owner_statement s
          where s.owner_id = $1 and s.batch_id <> $2 and s.about in ('name', 'persona')
          order by s.id limit 1000)`,
        [owner, batch],
      ),
    );
    return {
      names: rows.flatMap(({ name }) => (name === null || name === '' ? [] : [name])),
      traces: rows.flatMap(({ trace }) => trace ?? []),
    };
  }

  /**
   * What each known record said before the given batch began, as a hash: for a batch taken up again the same as the first
   * time, whatever it has written since.
   */
  async standingBefore(owner: OwnerId, batch: ImportBatchId, keys: readonly string[]): Promise<Map<string, string>> {
    // One text each way: for half a million rows, arrays and objects on the way would cost more than the looking up.
    const row = await this.database.asOwner(owner, (sql) =>
      sql.row<{ standing: string | null }>(
        // The offset keeps it to one look into the index for each key; the planner would read all records, run by run.
        `select string_agg(said.key::text || coalesce(v.content_hash, said.content_hash)::text, '') standing
         from unnest(string_to_array($3, ',')::uuid[]) asked (key)
           cross join lateral (
             select r.key, r.content_hash, r.last_batch from source_record r
             where r.owner_id = $1 and r.key = asked.key offset 0
           ) said
           left join source_record_version v on v.owner_id = $1 and v.replaced_by = $2 and v.key = said.key
         where said.last_batch <> $2 or v.key is not null`,
        [owner, batch, keys.join(',')],
      ),
    );
    const said = row?.standing ?? '';
    const standing = new Map<string, string>();
    for (let at = 0; at < said.length; at += 2 * UUID_LENGTH) {
      standing.set(said.slice(at, at + UUID_LENGTH), said.slice(at + UUID_LENGTH, at + 2 * UUID_LENGTH));
    }
    return standing;
  }

  /** What changed records said before the given batch began. */
  async factsBefore(owner: OwnerId, batch: ImportBatchId, keys: readonly string[]): Promise<Map<string, StandingFact>> {
    const rows = await this.database.asOwner(owner, (sql) =>
      sql.rows<StandingFact & { key: string }>(
        `select said.key, said.fact, coalesce(b.exported_at, b.created_at) "seenAt"
         from (
           select r.key, case when v.key is null then r.fact else v.fact end fact, coalesce(v.batch_id, r.last_batch) batch_id
           from source_record r
             left join source_record_version v on v.owner_id = r.owner_id and v.replaced_by = $2 and v.key = r.key
           where r.owner_id = $1 and r.key = any($3::uuid[])
         ) said
         join import_batch b on b.owner_id = $1 and b.id = said.batch_id`,
        [owner, batch, keys],
      ),
    );
    return new Map(rows.map((row) => [row.key, row]));
  }

  /** Everyone the owner knew before the given batch began. */
  async knownBefore(owner: OwnerId, batch: ImportBatchId): Promise<KnownContact[]> {
    return this.database.asOwner(owner, (sql) =>
      sql.rows<KnownContact>(
        `select c.id "contactId", card.name, card.company, card.role, card.location, born.value birthday,
           array_agg(p.id order by p.id)::text[] "personaIds",
           json_agg(json_build_object('kind', p.kind, 'value', p.value) order by p.id) personas
         from contact c
           join persona p on p.owner_id = c.owner_id and p.contact_id = c.id and p.created_by is distinct from $2
           left join contact_card card on card.owner_id = c.owner_id and card.contact_id = c.id
           left join (
             select t.contact_id, max(o.value) as value
             from observation o join persona t on t.owner_id = o.owner_id and t.id = o.persona_id
             where o.owner_id = $1 and t.owner_id = $1 and o.field = 'birthday' and o.batch_id is distinct from $2
             group by t.contact_id
           ) born on born.contact_id = c.id
         where c.owner_id = $1 and c.created_by is distinct from $2
         group by c.id, card.name, card.company, card.role, card.location, born.value order by c.id`,
        [owner, batch],
      ),
    );
  }

  /** Tells the planner how large the tables have become. For after a large import. */
  async measureTables(): Promise<void> {
    await this.database.maintain(
      'analyze contact, persona, observation, interaction, message_text, source_record, tie, contact_card, contact_search',
    );
  }
}

/**
 * New records bring rows that are new, so nothing is looked for first. Our own export brings back ids that may stand
 * although its records do not: then the same once more, with care.
 */
async function meetingNothing(chunk: ImportChunk, apply: (meets: Meets) => Promise<boolean>): Promise<boolean> {
  if (chunk.changesRecords) return apply('standing rows');
  try {
    return await apply('nothing');
  } catch (fault) {
    if (!isTaken(fault, null)) throw fault;
    return apply('standing rows');
  }
}
