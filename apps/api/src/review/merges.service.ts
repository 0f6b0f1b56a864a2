import { Injectable } from '@nestjs/common';
import { ContactRepository, MergeRepository, type MergeRefusal, type SplitRefusal, type UndoRefusal } from '#persistence';
import { type ContactId, isRefusal, type OwnerId, type PersonaId, refused } from '#vocabulary';
import { Clock } from '../clock/clock.js';
import { presentContact } from '../contacts/contact.presenter.js';
import type { Contact } from '../contacts/contact.type.js';
import { presentMerge, presentMoved, presentPreview } from './review.presenter.js';
import type { Merge, MergePreview, SplitPreview } from './review.type.js';

const NO_CONTACT = refused('NOT_FOUND', 'There is no such contact.');

@Injectable()
export class MergesService {
  constructor(
    private readonly merges: MergeRepository,
    private readonly contacts: ContactRepository,
    private readonly clock: Clock,
  ) {}

  async merge(owner: OwnerId, survivor: ContactId, absorbed: ContactId): Promise<Merge | MergeRefusal> {
    const merge = await this.merges.merge(owner, survivor, absorbed, this.clock.now());
    return isRefusal(merge) ? merge : presentMerge(merge, await this.shown(owner, survivor));
  }

  async previewMerge(owner: OwnerId, survivor: ContactId, absorbed: ContactId): Promise<MergePreview | MergeRefusal> {
    const outcome = await this.merges.previewMerge(owner, survivor, absorbed);
    if (isRefusal(outcome)) return outcome;
    const [kept, given] = await Promise.all([this.shown(owner, survivor), this.shown(owner, absorbed)]);
    return kept === null || given === null ? NO_CONTACT : presentPreview(outcome, kept, given);
  }

  async split(owner: OwnerId, contact: ContactId, personas: readonly PersonaId[]): Promise<Merge | SplitRefusal> {
    const split = await this.merges.split(owner, contact, personas, this.clock.now());
    return isRefusal(split) ? split : presentMerge(split, await this.shown(owner, contact));
  }

  async previewSplit(owner: OwnerId, contact: ContactId, personas: readonly PersonaId[]): Promise<SplitPreview | SplitRefusal> {
    const outcome = await this.merges.previewSplit(owner, contact, personas, this.clock.now());
    if (isRefusal(outcome)) return outcome;
    const shown = await this.shown(owner, contact);
    return shown === null ? NO_CONTACT : { contact: shown, moved: presentMoved(outcome.moved), newName: outcome.splitOff.name };
  }

  undo(owner: OwnerId, merge: string): Promise<null | UndoRefusal> {
    return this.merges.undo(owner, merge, this.clock.now());
  }

  private async shown(owner: OwnerId, contact: ContactId): Promise<Contact | null> {
    const found = await this.contacts.find(owner, contact);
    return found === null ? null : presentContact(found, this.clock.now());
  }
}
