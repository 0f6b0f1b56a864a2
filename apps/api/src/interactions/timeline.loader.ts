import DataLoader from 'dataloader';
import { Injectable } from '@nestjs/common';
import { InteractionRepository, type TimelineEntry } from '#persistence';
import type { Channel, ContactId, OwnerId } from '#vocabulary';
import type { Keys } from '../graphql/page.js';
import type { RequestContext } from '../session/request-context.js';

/** Which part of a timeline is asked for. */
export interface TimelineAsked {
  readonly channel: Channel | null;
  readonly page: { readonly first: number; readonly after: Keys | null };
}

type TimelinesAsked = DataLoader<ContactId, readonly TimelineEntry[]>;

/** Reads the timelines of all contacts on a page together: those of one request that ask for the same part. */
@Injectable()
export class TimelineLoader {
  private readonly ofRequest = new WeakMap<RequestContext, Map<string, TimelinesAsked>>();

  constructor(private readonly interactions: InteractionRepository) {}

  load(context: RequestContext, owner: OwnerId, contact: ContactId, asked: TimelineAsked): Promise<readonly TimelineEntry[]> {
    const loaders = this.ofRequest.get(context) ?? new Map<string, TimelinesAsked>();
    this.ofRequest.set(context, loaders);
    const part = JSON.stringify(asked);
    const loader = loaders.get(part) ?? this.loaderOf(owner, asked);
    loaders.set(part, loader);
    return loader.load(contact);
  }

  /** Remembers nothing: a write and a read may come in one request, and the read must see the write. */
  private loaderOf(owner: OwnerId, { channel, page }: TimelineAsked): TimelinesAsked {
    return new DataLoader(
      async (contacts) => {
        const found = await this.interactions.timelines(owner, [...new Set(contacts)], channel, page);
        return contacts.map((contact) => found.get(contact) ?? []);
      },
      { cache: false },
    );
  }
}
