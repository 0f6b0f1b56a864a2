import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { MergeRepository, type StandingMerge } from '#persistence';
import type { ContactId, OwnerId } from '#vocabulary';
import type { RequestContext } from '../session/request-context.js';

/** The merges of every contact of a request that asks for them, read at once. */
@Injectable()
export class ContactMergesLoader {
  private readonly ofRequest = new WeakMap<RequestContext, DataLoader<ContactId, StandingMerge[]>>();

  constructor(private readonly merges: MergeRepository) {}

  load(request: RequestContext, owner: OwnerId, contact: ContactId): Promise<StandingMerge[]> {
    // Nothing is remembered within a request, so that what follows a write sees it.
    const loader =
      this.ofRequest.get(request) ??
      new DataLoader<ContactId, StandingMerge[]>((contacts) => this.read(owner, contacts), { cache: false });
    this.ofRequest.set(request, loader);
    return loader.load(contact);
  }

  private async read(owner: OwnerId, contacts: readonly ContactId[]): Promise<StandingMerge[][]> {
    const standing = await this.merges.standing(owner, contacts);
    return contacts.map((contact) => standing.filter((merge) => merge.survivor === contact));
  }
}
