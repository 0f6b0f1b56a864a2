import {
  type ContactHoldings,
  contactId,
  type ContactId,
  isRefusal,
  type MergePlan,
  type OwnerId,
  type PersonaId,
  refused,
  type Refusal,
  type SplitPlan,
  type UnmergePlan,
} from '#vocabulary';
import type { Database } from '../database.js';
import { askForNetwork } from '../derived/ask-for-network.js';
import { deriveContacts } from '../derived/derive-contacts.js';
import { newId } from '../identifiers.js';
import { IMPORT_RUNNING, isImporting } from '../imports/import-running.js';
import { removeEmptyContacts } from '../imports/undo-import.js';
import type { Sql } from '../sql.js';
import { applyMerge, applyUnmerge } from './apply-merge.js';
import { applySplit } from './apply-split.js';
import { type Card, cardsOf, type MovedRows, rowsThatMove } from './cards.js';
import { holdContacts } from './contact-holdings.js';
import { enterMerge, markUndone, standingEntry, standingOf, type StandingMerge } from './merge-ledger.js';

/** How merges and splits are decided: pure functions, given what the transaction holds. */
export interface MergePlans {
  merge(survivor: ContactHoldings, absorbed: ContactHoldings): MergePlan | Refusal<'SAME_CONTACT'>;
  unmerge(merge: MergePlan, survivor: ContactHoldings): UnmergePlan;
  split(contact: ContactHoldings, personas: readonly PersonaId[]): SplitPlan | Refusal<'NOT_FOUND' | 'NOTHING_TO_SPLIT'>;
}

export type MergeRefusal = Refusal<'NOT_FOUND' | 'SAME_CONTACT' | 'IMPORT_RUNNING'>;
export type SplitRefusal = Refusal<'NOT_FOUND' | 'NOTHING_TO_SPLIT' | 'IMPORT_RUNNING'>;
export type UndoRefusal = Refusal<'NOT_FOUND' | 'MERGED_SINCE' | 'IMPORT_RUNNING'>;

export interface MergeOutcome {
  readonly survivor: Card;
  readonly absorbed: Card;
  /** The card of the two as one. */
  readonly result: Card;
  readonly moved: MovedRows;
}

export interface SplitOutcome {
  readonly moved: MovedRows;
  /** The card of what is split off. */
  readonly splitOff: Card;
}

/** Takes contacts into one another and apart again. Each deed is one transaction, its preview the same one taken back. */
export class MergeRepository {
  constructor(
    private readonly database: Database,
    private readonly plans: MergePlans,
  ) {}

  merge(owner: OwnerId, survivor: ContactId, absorbed: ContactId, now: Date): Promise<StandingMerge | MergeRefusal> {
    return this.database.inTransaction(owner, async (sql) => {
      const plan = await this.mergeIn(sql, owner, survivor, absorbed);
      if (isRefusal(plan)) return plan;
      await askForNetwork(sql, owner, now);
      return enterMerge(sql, owner, { kind: 'merge', survivor, absorbed, moved: plan, mergedAt: now });
    });
  }

  previewMerge(owner: OwnerId, survivor: ContactId, absorbed: ContactId): Promise<MergeOutcome | MergeRefusal> {
    return this.database.rehearse(owner, async (sql) => {
      const before = await cardsOf(sql, owner, [survivor, absorbed]);
      const personas = await holdContacts(sql, owner, [absorbed]);
      const moved = await rowsThatMove(sql, owner, personas.get(absorbed)?.personas ?? []);
      const plan = await this.mergeIn(sql, owner, survivor, absorbed);
      if (isRefusal(plan)) return plan;
      const after = await cardsOf(sql, owner, [survivor]);
      return {
        survivor: before(survivor),
        absorbed: before(absorbed),
        result: after(survivor),
        moved: { ...moved, notes: plan.notes.length, promises: plan.promises.length, tags: plan.tags.moved.length },
      };
    });
  }

  split(owner: OwnerId, contact: ContactId, personas: readonly PersonaId[], now: Date): Promise<StandingMerge | SplitRefusal> {
    return this.database.inTransaction(owner, async (sql) => {
      const done = await this.splitIn(sql, owner, contact, personas, now);
      if (isRefusal(done)) return done;
      const absorbedName = (await cardsOf(sql, owner, [done.splitOff]))(done.splitOff).name;
      const moved = { ...done.plan, absorbedName };
      await askForNetwork(sql, owner, now);
      return enterMerge(sql, owner, { kind: 'split', survivor: contact, absorbed: done.splitOff, moved, mergedAt: now });
    });
  }

  previewSplit(
    owner: OwnerId,
    contact: ContactId,
    personas: readonly PersonaId[],
    now: Date,
  ): Promise<SplitOutcome | SplitRefusal> {
    return this.database.rehearse(owner, async (sql) => {
      const done = await this.splitIn(sql, owner, contact, personas, now);
      if (isRefusal(done)) return done;
      const moved = await rowsThatMove(sql, owner, done.plan.personas);
      return { moved, splitOff: (await cardsOf(sql, owner, [done.splitOff]))(done.splitOff) };
    });
  }

  /** @returns null when it is taken back. A later merge of the survivor has to be taken back first. */
  undo(owner: OwnerId, merge: string, now: Date): Promise<null | UndoRefusal> {
    return this.database.inTransaction(owner, async (sql) => {
      const entry = await standingEntry(sql, owner, merge);
      if (entry === null) return refused('NOT_FOUND', 'There is no such merge to undo.');
      if (await isImporting(sql, owner)) return IMPORT_RUNNING;
      const held = await holdContacts(sql, owner, [entry.survivor, entry.absorbed]);
      const survivor = held.get(entry.survivor);
      const splitOff = held.get(entry.absorbed);
      if (survivor === undefined || (entry.kind === 'split' && splitOff === undefined)) return MERGED_SINCE;
      if (entry.kind === 'merge') await applyUnmerge(sql, owner, this.plans.unmerge(entry.moved, survivor));
      else if (splitOff !== undefined) {
        const plan = this.plans.merge(survivor, splitOff);
        if (!isRefusal(plan)) await applyMerge(sql, owner, plan);
      }
      await removeEmptyContacts(sql, owner);
      await deriveContacts(sql, owner, [entry.survivor, entry.absorbed]);
      await markUndone(sql, owner, merge, now);
      await askForNetwork(sql, owner, now);
      return null;
    });
  }

  /** Merges into and splits from each of the contacts that stand, latest first, at most 50 a contact. */
  standing(owner: OwnerId, contacts: readonly ContactId[]): Promise<StandingMerge[]> {
    return this.database.asOwner(owner, (sql) => standingOf(sql, owner, contacts));
  }

  private async mergeIn(sql: Sql, owner: OwnerId, survivor: ContactId, absorbed: ContactId): Promise<MergePlan | MergeRefusal> {
    if (await isImporting(sql, owner)) return IMPORT_RUNNING;
    const held = await holdContacts(sql, owner, [survivor, absorbed]);
    const kept = held.get(survivor);
    const given = held.get(absorbed);
    if (kept === undefined || given === undefined) return NO_CONTACT;
    const plan = this.plans.merge(kept, given);
    if (isRefusal(plan)) return plan;
    await applyMerge(sql, owner, plan);
    await deriveContacts(sql, owner, [survivor]);
    return plan;
  }

  private async splitIn(
    sql: Sql,
    owner: OwnerId,
    contact: ContactId,
    personas: readonly PersonaId[],
    now: Date,
  ): Promise<{ plan: SplitPlan; splitOff: ContactId } | SplitRefusal> {
    if (await isImporting(sql, owner)) return IMPORT_RUNNING;
    const held = (await holdContacts(sql, owner, [contact])).get(contact);
    if (held === undefined) return NO_CONTACT;
    const plan = this.plans.split(held, personas);
    if (isRefusal(plan)) return plan;
    const splitOff = contactId(newId());
    await applySplit(sql, owner, plan, splitOff, now);
    await deriveContacts(sql, owner, [contact, splitOff]);
    return { plan, splitOff };
  }
}

const NO_CONTACT = refused('NOT_FOUND', 'There is no such contact.');
const MERGED_SINCE = refused('MERGED_SINCE', 'One of the two contacts was merged again or deleted since. Undo that first.');
