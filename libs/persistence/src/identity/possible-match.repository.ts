import type { ContactId, MatchState, OwnerId } from '#vocabulary';
import type { Database } from '../database.js';

/** Two contacts who may be one person, for the owner to decide. */
export interface PossibleMatch {
  readonly id: string;
  readonly left: ContactId;
  readonly right: ContactId;
  /** 0 to 1. */
  readonly probability: number;
  /** JSON, as the import wrote it. */
  readonly evidence: string;
  readonly state: MatchState;
}

/** A match with where it stands in the list. */
export interface ListedMatch extends PossibleMatch {
  readonly keys: readonly string[];
}

const COLUMNS = 'id, left_contact "left", right_contact "right", probability, evidence, state';
const UNDECIDED = `state in ('open', 'later')`;
/** What was put off comes last; within each, the surest first. */
const KEYS = `(state = 'later')::int, -probability, id`;

export class PossibleMatchRepository {
  constructor(private readonly database: Database) {}

  /** Undecided matches: one page and the match after it, if there is one. */
  undecided(owner: OwnerId, page: { readonly first: number; readonly after: readonly string[] | null }): Promise<ListedMatch[]> {
    const [later = '-1', unlikely = '0', id = '00000000-0000-0000-0000-000000000000'] = page.after ?? [];
    return this.database.asOwner(owner, (sql) =>
      sql.rows<ListedMatch>(
        `select ${COLUMNS}, array[(state = 'later')::int::text, (-probability)::text, id::text] as keys
         from possible_match where owner_id = $1 and ${UNDECIDED} and (${KEYS}) > ($2::int, $3::float8, $4::uuid)
         order by ${KEYS} limit $5`,
        [owner, later, unlikely, id, page.first + 1],
      ),
    );
  }

  async countUndecided(owner: OwnerId): Promise<number> {
    const row = await this.database.asOwner(owner, (sql) =>
      sql.row<{ count: number }>(`select count(*)::int as count from possible_match where owner_id = $1 and ${UNDECIDED}`, [
        owner,
      ]),
    );
    return row?.count ?? 0;
  }

  find(owner: OwnerId, match: string): Promise<PossibleMatch | null> {
    return this.database.asOwner(owner, (sql) =>
      sql.row<PossibleMatch>(`select ${COLUMNS} from possible_match where owner_id = $1 and id = $2`, [owner, match]),
    );
  }

  /** Remembers the owner's word on a match. That two are the same is remembered by merging them instead. */
  decide(owner: OwnerId, match: string, state: Exclude<MatchState, 'same'>, now: Date): Promise<PossibleMatch | null> {
    return this.database.asOwner(owner, (sql) =>
      sql.row<PossibleMatch>(
        `update possible_match set state = $3, decided_at = $4 where owner_id = $1 and id = $2 returning ${COLUMNS}`,
        [owner, match, state, now],
      ),
    );
  }
}
