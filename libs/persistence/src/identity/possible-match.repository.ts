import type { ContactId, MatchState, OwnerId } from '#vocabulary';
import type { Database } from '../database.js';

/** What the two say in one field, and how well it agrees. */
export interface FieldEvidence {
  readonly field: string;
  readonly agreement: string;
  readonly left: string | null;
  readonly right: string | null;
  readonly sentence: string;
}

/** Two contacts who may be one person, for the owner to decide. */
export interface PossibleMatch {
  readonly id: string;
  readonly left: ContactId;
  readonly right: ContactId;
  /** 0 to 1. */
  readonly probability: number;
  /** As the import wrote it; `left` and `right` are the match's own. */
  readonly evidence: readonly FieldEvidence[];
  readonly state: MatchState;
}

/** A match with where it stands in the list. */
export interface ListedMatch extends PossibleMatch {
  readonly keys: readonly string[];
}

const COLUMNS = 'm.id, m.left_contact "left", m.right_contact "right", m.probability, m.evidence::jsonb as evidence, m.state';
/** Only contacts with a card can be shown. */
const UNDECIDED = `possible_match m
  join contact_card l on l.owner_id = m.owner_id and l.contact_id = m.left_contact
  join contact_card r on r.owner_id = m.owner_id and r.contact_id = m.right_contact
  where m.owner_id = $1 and m.state in ('open', 'later')`;
/** What was put off comes last; within each, the surest first. */
const KEYS = `(m.state = 'later')::int, -m.probability, m.id`;

export class PossibleMatchRepository {
  constructor(private readonly database: Database) {}

  /** Undecided matches: one page and the match after it, if there is one. */
  undecided(owner: OwnerId, page: { readonly first: number; readonly after: readonly string[] | null }): Promise<ListedMatch[]> {
    const [later = '-1', unlikely = '0', id = '00000000-0000-0000-0000-000000000000'] = page.after ?? [];
    return this.database.asOwner(owner, (sql) =>
      sql.rows<ListedMatch>(
        `select ${COLUMNS}, array[(m.state = 'later')::int::text, (-m.probability)::text, m.id::text] as keys
         from ${UNDECIDED} and (${KEYS}) > ($2::int, $3::float8, $4::uuid)
         order by ${KEYS} limit $5`,
        [owner, later, unlikely, id, page.first + 1],
      ),
    );
  }

  async countUndecided(owner: OwnerId): Promise<number> {
    const row = await this.database.asOwner(owner, (sql) =>
      sql.row<{ count: number }>(`select count(*)::int as count from ${UNDECIDED}`, [owner]),
    );
    return row?.count ?? 0;
  }

  find(owner: OwnerId, match: string): Promise<PossibleMatch | null> {
    return this.database.asOwner(owner, (sql) =>
      sql.row<PossibleMatch>(`select ${COLUMNS} from possible_match m where m.owner_id = $1 and m.id = $2`, [owner, match]),
    );
  }

  /** Remembers the owner's word on a match. That two are the same is remembered by merging them instead. */
  decide(owner: OwnerId, match: string, state: Exclude<MatchState, 'same'>, now: Date): Promise<PossibleMatch | null> {
    return this.database.asOwner(owner, (sql) =>
      sql.row<PossibleMatch>(
        `update possible_match m set state = $3, decided_at = $4 where m.owner_id = $1 and m.id = $2 returning ${COLUMNS}`,
        [owner, match, state, now],
      ),
    );
  }
}
