import {
  type CalendarDate,
  type ContactId,
  isRefusal,
  type OwnerId,
  type Refusal,
  type SlateId,
  slateId,
  type SuggestionState,
} from '#vocabulary';
import type { Database } from '../database.js';
import { newId } from '../identifiers.js';

export interface Slate {
  readonly id: SlateId;
  /** The Monday that names the week. */
  readonly week: CalendarDate;
  readonly madeAt: Date;
  readonly isCatchUp: boolean;
}

export interface NewSuggestion {
  readonly contactId: ContactId;
  readonly reasons: readonly string[];
  readonly openingLine: string;
}

/** Somebody who stood for a place that was drawn by lot. */
export interface LotEntry {
  readonly contactId: ContactId;
  /** With which chance they were to be suggested, above 0 and below 1. */
  readonly suggestedWith: number;
  readonly wasSuggested: boolean;
  /** That the two are in touch anyway, as it was reckoned then. */
  readonly organicChance: number;
}

export interface Suggestion extends NewSuggestion {
  readonly slateId: SlateId;
  readonly position: number;
  readonly state: SuggestionState;
  readonly decidedAt: Date | null;
  readonly snoozedUntil: CalendarDate | null;
}

/** What a decision writes, on the suggestion and on its contact; null leaves the contact as it is. */
export interface SuggestionChange {
  readonly state: SuggestionState;
  readonly snoozedUntil: CalendarDate | null;
  readonly contactIsNever: boolean | null;
  readonly contactSnooze: { readonly until: CalendarDate | null } | null;
}

/** Twenty years of them. */
const OUTCOMES_MAX = 4_000;

const SLATE = 'id, week, made_at "madeAt", is_catch_up "isCatchUp"';
const SUGGESTION = `contact_id "contactId", slate_id "slateId", position, reasons, opening_line "openingLine", state,
  decided_at "decidedAt", snoozed_until "snoozedUntil"`;

type SuggestionRow = Omit<Suggestion, 'reasons'> & { readonly reasons: string };

const suggestionOf = (row: SuggestionRow): Suggestion => ({ ...row, reasons: JSON.parse(row.reasons) as string[] });

/** The one writer of slates and their suggestions. */
export class SlateRepository {
  constructor(private readonly database: Database) {}

  /**
   * Writes the slate of a week with all its suggestions and what was drawn, unless somebody did already.
   *
   * @returns null when the week has a slate; whoever came first made it.
   */
  add(
    owner: OwnerId,
    slate: Omit<Slate, 'id'>,
    suggestions: readonly NewSuggestion[],
    lot: readonly LotEntry[],
  ): Promise<SlateId | null> {
    const id = slateId(newId());
    return this.database.inTransaction(owner, async (sql) => {
      const claimed = await sql.run(
        `insert into slate (owner_id, id, week, made_at, is_catch_up) values ($1, $2, $3, $4, $5)
         on conflict (owner_id, week) do nothing`,
        [owner, id, slate.week, slate.madeAt, slate.isCatchUp],
      );
      if (claimed === 0) return null;
      await sql.run(
        `insert into suggestion (owner_id, slate_id, contact_id, position, reasons, opening_line, state)
         select $1, $2, s.contact_id, s.position, s.reasons, s.opening_line, 'open'
         from unnest($3::uuid[], $4::text[], $5::text[]) with ordinality s (contact_id, reasons, opening_line, position)`,
        [
          owner,
          id,
          suggestions.map(({ contactId }) => contactId),
          suggestions.map(({ reasons }) => JSON.stringify(reasons)),
          suggestions.map(({ openingLine }) => openingLine),
        ],
      );
      for (const entry of lot) {
        await sql.run(
          `insert into slate_lot (owner_id, slate_id, contact_id, suggested_with, was_suggested, organic_chance)
           values ($1, $2, $3, $4, $5, $6)`,
          [owner, id, entry.contactId, entry.suggestedWith, entry.wasSuggested, entry.organicChance],
        );
      }
      return id;
    });
  }

  /**
   * What came of the lots whose days are over: whether owner and contact exchanged anything in them. Exchanges that became known
   * later count as well, so nothing of this is stored.
   */
  lotOutcomes(owner: OwnerId, days: number, now: Date): Promise<(LotEntry & { readonly wasInTouch: boolean })[]> {
    return this.database.asOwner(owner, (sql) =>
      sql.rows<LotEntry & { readonly wasInTouch: boolean }>(
        `select l.contact_id "contactId", l.suggested_with "suggestedWith", l.was_suggested "wasSuggested",
           l.organic_chance "organicChance",
           exists (
             select from persona p join interaction i on i.owner_id = p.owner_id and i.persona_id = p.id
             where p.owner_id = $1 and p.contact_id = l.contact_id
               and i.at > w.made_at and i.at <= w.made_at + make_interval(days => $2)) "wasInTouch"
         from slate_lot l join slate w on w.owner_id = l.owner_id and w.id = l.slate_id
         where l.owner_id = $1 and w.made_at <= $3::timestamptz - make_interval(days => $2)
         order by w.week desc limit ${OUTCOMES_MAX}`,
        [owner, days, now],
      ),
    );
  }

  /** The slate of the latest week; null without one. */
  latest(owner: OwnerId): Promise<Slate | null> {
    return this.database.asOwner(owner, (sql) =>
      sql.row<Slate>(`select ${SLATE} from slate where owner_id = $1 order by week desc limit 1`, [owner]),
    );
  }

  find(owner: OwnerId, slate: SlateId): Promise<Slate | null> {
    return this.database.asOwner(owner, (sql) =>
      sql.row<Slate>(`select ${SLATE} from slate where owner_id = $1 and id = $2`, [owner, slate]),
    );
  }

  async count(owner: OwnerId): Promise<number> {
    const row = await this.database.asOwner(owner, (sql) =>
      sql.row<{ n: number }>('select count(*) n from slate where owner_id = $1', [owner]),
    );
    return row?.n ?? 0;
  }

  /** Latest first, from the week before `before` on. */
  page(owner: OwnerId, first: number, before: string | null): Promise<Slate[]> {
    return this.database.asOwner(owner, (sql) =>
      sql.rows<Slate>(
        `select ${SLATE} from slate where owner_id = $1 and ($2::date is null or week < $2::date) order by week desc limit $3`,
        [owner, before, first],
      ),
    );
  }

  /** Of several slates, each in its order. */
  async suggestions(owner: OwnerId, slates: readonly SlateId[]): Promise<Suggestion[]> {
    const rows = await this.database.asOwner(owner, (sql) =>
      sql.rows<SuggestionRow>(
        `select ${SUGGESTION} from suggestion where owner_id = $1 and slate_id = any($2::uuid[]) order by slate_id, position`,
        [owner, slates],
      ),
    );
    return rows.map(suggestionOf);
  }

  /**
   * Decides on a suggestion in one transaction with what that means for the contact.
   *
   * @param decide what to write, from the state as it stands; a refusal writes nothing
   * @returns the suggestion afterwards; null when there is no such suggestion
   */
  change<Code extends string>(
    owner: OwnerId,
    slate: SlateId,
    contact: ContactId,
    now: Date,
    decide: (state: SuggestionState) => SuggestionChange | Refusal<Code>,
  ): Promise<Suggestion | Refusal<Code> | null> {
    return this.database.inTransaction(owner, async (sql) => {
      const before = await sql.row<SuggestionRow>(
        `select ${SUGGESTION} from suggestion where owner_id = $1 and slate_id = $2 and contact_id = $3 for update`,
        [owner, slate, contact],
      );
      if (before === null) return null;
      const change = decide(before.state);
      if (isRefusal(change)) return change;
      const decidedAt = change.state === 'open' ? null : now;
      await sql.run(
        `update suggestion set state = $4, snoozed_until = $5, decided_at = $6
         where owner_id = $1 and slate_id = $2 and contact_id = $3`,
        [owner, slate, contact, change.state, change.snoozedUntil, decidedAt],
      );
      await sql.run(
        `update contact set never = coalesce($3, never), snoozed_until = case when $4 then $5 else snoozed_until end
         where owner_id = $1 and id = $2`,
        [owner, contact, change.contactIsNever, change.contactSnooze !== null, change.contactSnooze?.until ?? null],
      );
      return suggestionOf({ ...before, state: change.state, snoozedUntil: change.snoozedUntil, decidedAt });
    });
  }

  /** @returns null when there is no such suggestion. */
  async saveOpeningLine(owner: OwnerId, slate: SlateId, contact: ContactId, text: string): Promise<Suggestion | null> {
    const row = await this.database.asOwner(owner, (sql) =>
      sql.row<SuggestionRow>(
        `update suggestion set opening_line = $4 where owner_id = $1 and slate_id = $2 and contact_id = $3
         returning ${SUGGESTION}`,
        [owner, slate, contact, text],
      ),
    );
    return row === null ? null : suggestionOf(row);
  }
}
