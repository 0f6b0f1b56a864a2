import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { type Suggestion, SlateRepository } from '#persistence';
import type { OwnerId, SlateId } from '#vocabulary';
import type { RequestContext } from '../session/request-context.js';

/** The suggestions of every slate of a request that asks for them, read at once. */
@Injectable()
export class SuggestionsLoader {
  private readonly ofRequest = new WeakMap<RequestContext, DataLoader<SlateId, Suggestion[]>>();

  constructor(private readonly slates: SlateRepository) {}

  load(request: RequestContext, owner: OwnerId, slate: SlateId): Promise<Suggestion[]> {
    // Nothing is remembered within a request, so that what follows a write sees it.
    const loader =
      this.ofRequest.get(request) ??
      new DataLoader<SlateId, Suggestion[]>((slates) => this.read(owner, slates), { cache: false });
    this.ofRequest.set(request, loader);
    return loader.load(slate);
  }

  private async read(owner: OwnerId, slates: readonly SlateId[]): Promise<Suggestion[][]> {
    const suggestions = await this.slates.suggestions(owner, [...new Set(slates)]);
    return slates.map((slate) => suggestions.filter(({ slateId }) => slateId === slate));
  }
}
