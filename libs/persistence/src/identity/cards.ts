import type { ContactId, OwnerId, PersonaId } from '#vocabulary';
import type { Sql } from '../sql.js';

/** The fields of a contact that are chosen from what its sources say. */
export interface Card {
  readonly name: string;
  readonly company: string | null;
  readonly role: string | null;
  readonly location: string | null;
  readonly headline: string | null;
  readonly email: string | null;
}

const NO_CARD: Card = { name: '', company: null, role: null, location: null, headline: null, email: null };

/** @returns a look-up of the cards as they stand at this point of the transaction. */
export async function cardsOf(sql: Sql, owner: OwnerId, contacts: readonly ContactId[]): Promise<(contact: ContactId) => Card> {
  const rows = await sql.rows<{ id: ContactId; card: Card }>(
    `select contact_id id, jsonb_build_object('name', name, 'company', company, 'role', role, 'location', location,
       'headline', headline, 'email', email) card
     from contact_card where owner_id = $1 and contact_id = any($2::uuid[])`,
    [owner, contacts],
  );
  const cards = new Map(rows.map((row) => [row.id, row.card]));
  return (contact) => cards.get(contact) ?? NO_CARD;
}

/** How much moves, by what it is. */
export interface MovedRows {
  readonly personas: number;
  readonly interactions: number;
  readonly notes: number;
  readonly promises: number;
  readonly tags: number;
}

/** What moves with the given traces alone. */
export async function rowsThatMove(sql: Sql, owner: OwnerId, personas: readonly PersonaId[]): Promise<MovedRows> {
  const row = await sql.row<{ interactions: number }>(
    'select count(*)::int as interactions from interaction where owner_id = $1 and persona_id = any($2::uuid[])',
    [owner, personas],
  );
  return { personas: personas.length, interactions: row?.interactions ?? 0, notes: 0, promises: 0, tags: 0 };
}
